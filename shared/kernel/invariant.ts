/** Thrown only for our own bugs; caught once at each edge. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** Throws a `Fault` unless the condition holds. For what the code itself guarantees, never for input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Fault(message);
}
