import { launch } from "@/lib/commands/launch";

await launch("development");
