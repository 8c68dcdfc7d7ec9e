import { HyperFormula } from 'hyperformula';
import type { SheetCell, SheetPeer } from './sheet-peer.ts';
import { scoreColumn } from './sheet-peer.ts';

/** HyperFormula with a sheet in it. GPL-3.0: it is measured here and goes into nothing that is built. */
export function openInHyperFormula(cells: SheetCell[][]): SheetPeer {
  const engine = HyperFormula.buildFromArray(cells, {
    licenseKey: 'gpl-v3',
    // As in Excel, a product of ranges is taken cell by cell.
    useArrayArithmetic: true,
  });
  const rows = cells.length - 1;
  return {
    setFirstWeight: (weight) => void engine.setCellContents({ sheet: 0, row: 0, col: 0 }, weight),
    scores: () =>
      Float64Array.from({ length: rows }, (_, row) => {
        const value = engine.getCellValue({ sheet: 0, row: row + 1, col: scoreColumn });
        return typeof value === 'number' ? value : NaN;
      }),
    close: () => engine.destroy(),
  };
}
