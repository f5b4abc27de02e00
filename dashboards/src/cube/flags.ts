/** The bits of a cell's `flags`, as the API publishes them. */
export const Flag = {
  approximate: 1,
  partial: 2,
  needsReview: 4,
  range: 8,
  /** Order of magnitude only ("hàng tỷ"): shown, never added. */
  vague: 16,
  rolledUp: 32,
  fromParts: 64,
  /** Other reports give a different value for the same fact. */
  conflict: 128,
  /** Reported as none: no value, but the province has reported. */
  nil: 256,
  unavailable: 512,
  notApplicable: 1024,
  /** "gần": the true value is a little below. */
  approxLess: 2048,
  /** "hơn", "trên": the true value is a little above. */
  approxMore: 4096,
  /** Never published: a province that was merged, whose successor alone has the figure. */
  unsplit: 1 << 20,
} as const;

export type FlagName = keyof typeof Flag;

export function has(flags: number, name: FlagName): boolean {
  return (flags & Flag[name]) !== 0;
}

export function isApproximate(flags: number): boolean {
  return (flags & (Flag.approximate | Flag.approxLess | Flag.approxMore)) !== 0;
}
