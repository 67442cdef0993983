import { useTranslations } from "next-intl";

/** So many whole minutes in the words people use: minutes, hours, or days. */
export function useDuration(): (minutes: number) => string {
  const words = useTranslations("activity.time");
  return (minutes) => {
    if (minutes < 60) return words("minutes", { minutes });
    const hours = Math.floor(minutes / 60);
    if (hours < 48) return words("hours", { hours, minutes: minutes % 60 });
    return words("days", { days: Math.floor(hours / 24), hours: hours % 24 });
  };
}
