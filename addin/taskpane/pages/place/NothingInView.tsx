import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Assessment, AssessedRow, FoundTable } from '../../../../shared/workbook/assessment.ts';
import { cellAddress } from '../../../../shared/kernel/cell-address.ts';
import type { Sheet } from '../../../../shared/workbook/sheet.ts';
import { isIllustrative } from '../../../../shared/workbook/is-illustrative.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { strings } from '../../strings.ts';
import { FirstRun } from './FirstRun.tsx';
import { overviewOf } from './first-run-view.ts';
import { OverviewOfPlaces } from './OverviewOfPlaces.tsx';

const useStyles = makeStyles({
  foot: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface NothingInViewProps {
  readonly assessment: Assessment | null;
  readonly sheets: readonly Sheet[];
  readonly goTo: (sheet: string, cell: string) => void;
}

/** The Place page before a row of the register is in view: what is there already, and the one next step. */
export function NothingInView({ assessment, sheets, goTo }: NothingInViewProps) {
  const register = assessment?.tables.register ?? null;
  if (assessment === null || register === null || assessment.tables.framework === null) {
    return <FirstRun assessment={assessment} />;
  }
  const [first] = assessment.rows;
  return first === undefined ? (
    <NoRows register={register} goTo={goTo} />
  ) : (
    <AllPlaces {...{ assessment, sheets, goTo, register, first }} />
  );
}

function NoRows({ register, goTo }: Pick<AllPlacesProps, 'register' | 'goTo'>) {
  const words = strings.empty;
  const run = () => goTo(register.sheet, cellAddress(register.headerRow, leftOf(register)));
  return (
    <EmptyState heading={words.noRows} action={{ label: words.goToRegister, run }}>
      {words.noRowsHow}
    </EmptyState>
  );
}

interface AllPlacesProps extends NothingInViewProps {
  readonly assessment: Assessment;
  readonly register: FoundTable;
  readonly first: AssessedRow;
}

function AllPlaces({ assessment, sheets, goTo, register, first }: AllPlacesProps) {
  const styles = useStyles();
  const words = strings.empty;
  const overview = useMemo(() => overviewOf(assessment), [assessment]);
  const run = () => goTo(first.sheet, cellAddress(first.row - 1, leftOf(register)));
  return (
    <>
      <OverviewOfPlaces
        overview={overview}
        how={words.notSelectedHow(register.sheet)}
        action={{ label: first.place === '' ? words.goToRegister : words.goToFirst(first.place), run }}
      />
      {isIllustrative(assessment, sheets) ? <p className={styles.foot}>{strings.illustrative}</p> : null}
    </>
  );
}

function leftOf(register: FoundTable): number {
  return (register.columns[0]?.column ?? 1) - 1;
}
