const text = /"(?:[^"]|"")*"/g;

/**
 * A formula in the form in which two spellings of it are the same: Excel gives one back with its own capitals and spaces, `[@x]` for
 * `[[#This Row],[x]]`, no table's name before what stands in that very table, quotation marks round a sheet's name only where
 * they are needed, numbers written out, and an @ before what may spill. Texts count letter by letter.
 */
export function plainFormula(formula: string): string {
  let plain = '';
  let from = 0;
  for (const { 0: quoted, index } of formula.matchAll(text)) {
    plain += plainPart(formula.slice(from, index)) + quoted;
    from = index + quoted.length;
  }
  return plain + plainPart(formula.slice(from));
}

const quotedSheet = /'((?:[^']|'')*)'!/g;
const number = /(?<![\w.$:\]])\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\w:])/g;

function plainPart(part: string): string {
  return part
    .toUpperCase()
    .replaceAll(quotedSheet, '$1!')
    .replaceAll(/\s/g, '')
    .replaceAll(/\[\[#THISROW\],(\[(?:'.|[^'\]])*\](?::\[(?:'.|[^'\]])*\])?)\]/g, '[@$1]')
    .replaceAll(/\[(@?)\[((?:'.|[^'\][])*)\]\]/g, '[$1$2]')
    .replaceAll(/[\p{L}_\\][\p{L}\d_.\\]*(?=\[@)/gu, '')
    .replaceAll(/(?<=[=(,])@/g, '')
    .replaceAll(number, (found) => String(Number(found)));
}
