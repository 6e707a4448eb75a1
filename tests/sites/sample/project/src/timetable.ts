// What the site shows of one sailing. It is here so that the sample's ledgers have a source file to link to.

export interface Sailing {
  /** `SK` Penmore–Skerry, `LH` Penmore–Little Holm, `AB` Skerry–Anse Bay. */
  readonly route: "SK" | "LH" | "AB";
  /** Local time at the pier, with its offset. */
  readonly departs: string;
  readonly boat: "Kittiwake" | "Petrel" | "Old Dory";
  readonly state: "on time" | "late" | "cancelled";
}

/** The next boat that still goes, or none today. */
export function nextBoat(sailings: readonly Sailing[], now: string): Sailing | undefined {
  return sailings.find((sailing) => sailing.departs > now && sailing.state !== "cancelled");
}
