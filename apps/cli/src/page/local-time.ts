/** An instant as the clock in a zone shows it, here unless another is named: 2026-03-02 08:30. */
export const localTime = (instant: string, timeZone?: string): string =>
  // Swedes write days and times as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
