import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { planTable, type TableStart } from '../../../../shared/workbook/new-table.ts';
import type { TableKind } from '../../../../shared/workbook/workbook-issue.ts';
import {
  emptyMap,
  withoutTable,
  withTable,
  type WorkbookMap,
} from '../../../../shared/workbook/workbook-map.ts';
import { mapOfChoice, mapOfFound, mapWithMeaning } from '../../../app/table-choices.ts';
import { useStateOf } from '../../use-state-of.ts';
import { connectWords } from '../../words/connect-words.ts';
import { tableWords } from '../../words/table-words.ts';
import type { ToolPageProps } from '../tool-page.ts';
import { choicesIn, sayKept, viewTables } from './connect-view.ts';
import { TableSection } from './TableSection.tsx';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Which tables were found and why, with every correction an officer may want to make. */
export function ConnectPage({ following, goTo, services }: ToolPageProps) {
  const styles = useStyles();
  const { assessment, sheets } = following;
  const { changes, connection, follower } = services;
  const map = useStateOf(connection);
  const [said, setSaid] = useState('');
  if (assessment === null) return null;
  const choices = choicesIn(following);

  const correct = async (correction: (map: WorkbookMap) => WorkbookMap, words: string) => {
    setSaid(sayKept(await connection.correct(correction), words));
    await follower.refresh();
  };
  const choose = (kind: TableKind, index: number) => {
    const choice = choices[index];
    return correct(
      (now) => (choice === undefined ? withoutTable(now, kind) : withTable(now, mapOfChoice(kind, choice))),
      connectWords.kept,
    );
  };
  const mean = (kind: TableKind, means: string, header: string | null) => {
    const table = assessment.tables[kind];
    return correct((now) => {
      const own = now.tables.find((each) => each.kind === kind);
      const corrected = own ?? (table === null ? null : mapOfFound(kind, table, sheets));
      return corrected === null ? now : withTable(now, mapWithMeaning(corrected, means, header));
    }, connectWords.kept);
  };
  const create = (kind: TableKind, start: TableStart) => {
    const criteria = assessment.criteria.map(({ name }) => name);
    const { sheet, cells, steps } = planTable(kind, start, { sheets, criteria });
    const name = tableWords.names[kind];
    void changes.apply(steps, {
      doing: connectWords.creating(name),
      done: connectWords.created(name, sheet, cells),
    });
  };
  return (
    <>
      {viewTables(following, choices).map((view) => (
        <TableSection
          key={view.kind}
          view={view}
          choices={choices}
          isCorrected={map.tables.some(({ kind }) => kind === view.kind)}
          on={{ choose, mean, create, goTo }}
        />
      ))}
      <div className={styles.foot}>
        {map.tables.length === 0 ? null : (
          <Button size="small" onClick={() => void correct(() => emptyMap, connectWords.forgotten)}>
            {connectWords.forget}
          </Button>
        )}
        <span role="status" className={styles.quiet}>
          {said}
        </span>
      </div>
    </>
  );
}
