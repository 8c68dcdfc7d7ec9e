import { sayShare } from '../../../../shared/report/numbers.ts';
import type { Agreement } from '../../../../shared/register/agreement.ts';
import type {
  PairsAgreement,
  ScaleAgreement,
  ScorersAgreement,
} from '../../../../shared/workbook/scorers/scorers-agreement.ts';
import { scorersWords as words } from '../../words/scorers-words.ts';

/** One criterion as a bar of three parts and as a line of the table. */
export interface AgreementLine {
  readonly criterion: string;
  readonly pairs: number;
  /** How many pairs are the same, exactly one apart or less, and further apart; they sum to `pairs`. */
  readonly same: number;
  readonly one: number;
  readonly further: number;
  /** `9 · 4 · 2`, or that there are no pairs. */
  readonly label: string;
  readonly spoken: string;
  readonly cells: { readonly same: string; readonly within: string; readonly kappa: string };
}

/** The agreement overall, one sentence or two for each scale: the finding first, then kappa. */
export function sayAgreement({ overall }: ScorersAgreement): readonly string[] {
  const compared = overall.filter(({ pairs }) => pairs > 0);
  return compared.map((each) => {
    const scale = compared.length === 1 ? '' : words.onScale(each.lowest, each.highest);
    return `${scale}${sayScale(each)}`;
  });
}

function sayScale({ pairs, agreement }: ScaleAgreement): string {
  if (agreement === null) return '';
  const { same, one } = countsOf({ pairs, agreement });
  const close = same + one;
  const finding = words.and(
    words.finding(same, pairs, sayPart(same, pairs)),
    words.within(close, sayPart(close, pairs)),
  );
  const { kappa } = agreement;
  return `${finding} ${kappa.kind === 'value' ? words.kappa(sayKappa(kappa.value)) : words.noKappa}`;
}

/** Every criterion's agreement, in the order of the framework. */
export function linesOf({ byCriterion }: ScorersAgreement): readonly AgreementLine[] {
  return byCriterion.map(({ criterion, pairs, agreement }) => {
    const { same, one, further } = countsOf({ pairs, agreement });
    const counts = [same, one, further].map(String).join(' · ');
    const spoken = words.spoken(pairs, same, one, further);
    return {
      criterion,
      pairs,
      same,
      one,
      further,
      label: pairs === 0 ? words.noPairs : counts,
      spoken: pairs === 0 ? '' : spoken,
      cells: {
        same: pairs === 0 ? words.dash : sayPart(same, pairs),
        within: pairs === 0 ? words.dash : sayPart(same + one, pairs),
        kappa: cellOfKappa(agreement),
      },
    };
  });
}

function countsOf({ pairs, agreement }: PairsAgreement): Pick<AgreementLine, 'same' | 'one' | 'further'> {
  const same = Math.round((agreement?.identical ?? 0) * pairs);
  const close = Math.round((agreement?.withinOne ?? 0) * pairs);
  return { same, one: close - same, further: pairs - close };
}

/* A share that is not whole never rounds to all or nothing. */
function sayPart(part: number, of: number): string {
  if (part === 0 || part === of) return sayShare(part / of);
  return sayShare(Math.min(0.99, Math.max(0.01, part / of)));
}

function cellOfKappa(agreement: Agreement | null): string {
  return agreement?.kappa.kind === 'value' ? sayKappa(agreement.kappa.value) : words.dash;
}

/* Nor does a kappa round to full agreement. */
function sayKappa(kappa: number): string {
  const rounded = Math.round(kappa * 100) / 100;
  const said = (kappa < 1 ? Math.min(rounded, 0.99) : rounded).toFixed(2);
  return said.replace('-', '−');
}
