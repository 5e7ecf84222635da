/** Numbers the groups of an A/B test as the vendor's example does: the first is 0, the second 2. */
export function testGroupId(index: number): number {
  return index === 0 ? 0 : index + 1;
}
