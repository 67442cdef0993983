import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const looks: Record<ButtonLook, string> = {
  primary: "border-clear solid-accent hover:bg-accent-strong",
  secondary: "border-line-strong bg-raised text-accent hover:border-accent hover:bg-accent-fill",
  quiet: "border-clear bg-transparent text-accent underline underline-offset-4 hover:bg-accent-fill",
  danger: "border-bad-solid bg-raised text-bad-ink hover:bg-bad-fill",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-5 py-2",
  small: "min-h-9 px-3 py-1 text-sm",
};

/** The classes of a button, for the rare element that is neither a button nor a link. */
export function buttonClass(look: ButtonLook = "primary", size: ButtonSize = "normal") {
  return `inline-flex items-center justify-center gap-2 rounded-md border font-semibold motion-safe:transition-colors aria-disabled:cursor-progress aria-disabled:opacity-75 disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted print:hidden ${looks[look]} ${sizes[size]}`;
}

type Looks = { look?: ButtonLook; size?: ButtonSize };

/** A native button; `type` is "button" unless said otherwise. Forms use SubmitButton. */
export function Button({
  look = "primary",
  size = "normal",
  type = "button",
  className = "",
  ...rest
}: Looks & ComponentProps<"button">) {
  return <button type={type} className={`${buttonClass(look, size)} ${className}`} {...rest} />;
}

/** A link that looks like a button because it starts the next step. */
export function ButtonLink<T extends string>({
  href,
  look = "primary",
  size = "normal",
  children,
  ...rest
}: Looks & {
  href: Route<T>;
  children: ReactNode;
  download?: boolean;
  "aria-label"?: string;
  prefetch?: boolean;
}) {
  return (
    <Link href={href} className={buttonClass(look, size)} {...rest}>
      {children}
    </Link>
  );
}
