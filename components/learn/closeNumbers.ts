/** Whether two numbers agree within a share of their size, or both are next to nothing. */
export function closeNumbers(a: number, b: number, tolerance: number): boolean {
  if (a === b) return true;
  const size = Math.max(Math.abs(a), Math.abs(b));
  return size < Infinity && Math.abs(a - b) <= tolerance * size + 1e-12;
}
