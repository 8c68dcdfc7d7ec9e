import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableStart } from '../../../../shared/workbook/new-table.ts';
import type { TableKind } from '../../../../shared/workbook/workbook-issue.ts';
import type { Meaning, TableChoice } from '../../../app/table-choices.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Section } from '../../parts/Section.tsx';
import { strings } from '../../strings.ts';
import { connectWords } from '../../words/connect-words.ts';
import { tableWords } from '../../words/table-words.ts';
import type { TableView } from './connect-view.ts';
import { sayChoice } from './connect-view.ts';

const useStyles = makeStyles({
  words: { margin: 0, overflowWrap: 'anywhere' },
  quiet: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  details: { marginTop: tokens.spacingVerticalS },
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What the page does about a table. */
export interface TableActions {
  readonly choose: (kind: TableKind, index: number) => Promise<void>;
  readonly mean: (kind: TableKind, means: string, header: string | null) => Promise<void>;
  readonly create: (kind: TableKind, start: TableStart) => void;
  readonly goTo: (sheet: string, cell: string) => void;
}

interface TableSectionProps {
  readonly view: TableView;
  readonly choices: readonly TableChoice[];
  readonly isCorrected: boolean;
  readonly on: TableActions;
}

/** One of the tables: where it is and why, another place to take it from, its columns, or a button that makes one. */
export function TableSection({ view, choices, isCorrected, on }: TableSectionProps) {
  const styles = useStyles();
  const { kind, target } = view;
  const name = tableWords.names[kind];
  const byMeaning = {
    value: '-1',
    label: view.isFound ? connectWords.byMeaning : connectWords.chooseOne,
  };
  return (
    <Section heading={name} aside={view.isFound ? connectWords.isFound : undefined}>
      {view.sentences.map((sentence) => (
        <p key={sentence} className={styles.words}>
          {sentence}
        </p>
      ))}
      <p className={styles.quiet}>{connectWords.what[kind]}</p>
      <div className={styles.actions}>
        {target === null ? (
          <CreateButtons kind={kind} create={on.create} />
        ) : (
          <Button
            size="small"
            aria-label={connectWords.takeMeThere(name)}
            onClick={() => on.goTo(target.sheet, target.cell)}
          >
            {strings.takeMeThere}
          </Button>
        )}
      </div>
      <Choice
        label={connectWords.where}
        value={isCorrected ? String(view.chosen) : '-1'}
        options={[
          byMeaning,
          ...choices.map((choice, index) => ({ value: String(index), label: sayChoice(choice) })),
        ]}
        choose={(value) => on.choose(kind, Number(value))}
      />
      <Columns view={view} mean={on.mean} />
    </Section>
  );
}

function CreateButtons({
  kind,
  create,
}: {
  readonly kind: TableKind;
  readonly create: TableActions['create'];
}) {
  if (kind !== 'framework') {
    return (
      <Button size="small" onClick={() => create(kind, 'empty')}>
        {connectWords.create}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" appearance="primary" onClick={() => create(kind, 'published')}>
        {connectWords.createPublished}
      </Button>
      <Button size="small" onClick={() => create(kind, 'empty')}>
        {connectWords.createEmpty}
      </Button>
    </>
  );
}

function Columns({ view, mean }: { readonly view: TableView; readonly mean: TableActions['mean'] }) {
  const styles = useStyles();
  if (view.kind === 'rules' && view.isFound) return <p className={styles.quiet}>{connectWords.rulesHow}</p>;
  return view.meanings.length === 0 ? null : <Meanings view={view} mean={mean} />;
}

/* Open where something has still to be told, and that first. Only to begin with: folding it, or moving its lists about, would take the keyboard from whoever is in it. */
function Meanings({ view, mean }: { readonly view: TableView; readonly mean: TableActions['mean'] }) {
  const styles = useStyles();
  const { kind, meanings, headings } = view;
  const [missing] = useState(() => meanings.filter(isMissing).map(({ means }) => means));
  const wasMissing = ({ means }: Meaning) => missing.includes(means);
  const inOrder = [...meanings.filter(wasMissing), ...meanings.filter((each) => !wasMissing(each))];
  const found = meanings.filter(({ header }) => header !== null).length;
  return (
    <details className={styles.details} open={missing.length > 0}>
      <summary className={styles.summary}>{connectWords.columns(found, meanings.length)}</summary>
      <p className={styles.quiet}>{connectWords.columnsHow}</p>
      {inOrder.map((meaning) => (
        <Choice
          isCompact
          key={meaning.means}
          label={meaning.means}
          value={meaning.header ?? ''}
          options={optionsFor(meaning, headings)}
          choose={(header) => mean(kind, meaning.means, header === '' ? null : header)}
        />
      ))}
    </details>
  );
}

function isMissing({ header, isNeeded }: Meaning): boolean {
  return header === null && isNeeded;
}

function optionsFor({ isNeeded }: Meaning, headings: readonly string[]) {
  const none = { value: '', label: isNeeded ? connectWords.notThere : connectWords.notNeeded };
  const distinct = [...new Set(headings)];
  return [none, ...distinct.map((heading) => ({ value: heading, label: heading }))];
}
