/** The date where the region is, `YYYY-MM-DD`. */
export function today(timeZone = "UTC", now = new Date()): string {
  try {
    // the one common locale that writes dates as ISO 8601 does
    return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
  } catch {
    return now.toISOString().slice(0, 10); // a time zone that this machine does not know
  }
}
