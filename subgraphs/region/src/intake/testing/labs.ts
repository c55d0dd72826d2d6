/** Made-up labs as a survey would have them: the same for the same number, none of them real. */
export function surveyOf(count: number): string {
  const pick = <Value>(values: readonly Value[], at: number): Value =>
    values[at % values.length] as Value;
  const rows = [
    "Id,Name,Address,Postcode,City,Country,Latitude,Longitude,Website,Members,Opened,Monthly fee,Equipment,3D printer,Colour of the door",
  ];
  for (let at = 0; at < count; at++)
    rows.push(
      [
        `S${at}`,
        `"Made-up Lab ${at}, Testville"`,
        `${at} Test Street`,
        `T${at % 90} ${at % 9}AA`,
        "Testville",
        pick(["UK", "U.K.", "England", "Great Britain", "GB"], at),
        (52.4 + (at % 100) / 1000).toFixed(4),
        (-1.9 + (at % 97) / 1000).toFixed(4),
        pick([`https://lab${at}.test-labs.org.uk`, `www.lab${at}.test-labs.org.uk`, "", "n/a"], at),
        pick(
          ["150", "Circa 80", "20-75", "Oct-20", "refused", "n/a", "~30", '"1,200"', "0", "lots"],
          at,
        ),
        pick(["2015", "12/2015", "21/01/2015 10:22", "Dec 2012", "03/04/2014", "soon"], at),
        pick(["£20", "20", "free", "£10 - £30 per month", "Oct-20", ""], at),
        '"drill; saw; laser cutter"',
        pick(["yes", "no", "2", ""], at),
        pick(["red", "blue", ""], at),
      ].join(","),
    );
  return `${rows.join("\n")}\n`;
}
