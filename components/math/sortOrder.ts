/** The indexes that put finite values in ascending order; equal values stay in the order of their rows. O(n log n). */
export function sortOrder(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((a, b) => values[a] - values[b] || a - b);
}
