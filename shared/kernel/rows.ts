/**
 * Rows that can be mapped, as an array can. They may be made one at a time while they are, so that those of a large
 * register never stand in memory together: clearing them away would take far longer than making them.
 */
export interface Rows<Row> {
  map<Said>(say: (row: Row) => Said): Said[];
}

/** All rows as an array. */
export function allOf<Row>(rows: Rows<Row>): readonly Row[] {
  return rows.map((row) => row);
}
