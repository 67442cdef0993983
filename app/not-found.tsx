import { OpenShell } from "@/components/layout/auth-shell";
import { NotFoundScreen } from "@/components/layout/not-found-screen";

export default function NotFound() {
  return (
    <OpenShell>
      <NotFoundScreen />
    </OpenShell>
  );
}
