/** What a form sends without showing it, such as the row it is about and its version. */
export function HiddenFields({ of }: { of: Record<string, string | number> }) {
  return Object.entries(of).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
