import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { planModeration } from '../../../../shared/workbook/scorers/plan-moderation.ts';
import { sayRating } from '../../../../shared/report/say-rating.ts';
import type { Assessment } from '../../../../shared/workbook/assessment.ts';
import { createState } from '../../../app/state.ts';
import { createDrafts, useDraft } from '../../drafts.ts';
import { Section } from '../../parts/Section.tsx';
import { useStateOf } from '../../use-state-of.ts';
import { scorersWords as words } from '../../words/scorers-words.ts';
import type { ToolPageProps } from '../tool-page.ts';
import { GapList } from './GapList.tsx';
import { ModerationForm, type AgreedDraft, type Filled } from './ModerationForm.tsx';
import { cellTyped, noProblems, placeIssues } from './moderation-view.ts';
import type { GapItem } from './scorers-view.ts';

const useStyles = makeStyles({
  root: { ':focus': { outlineStyle: 'none' } },
  sentence: { margin: 0 },
  summary: {
    width: 'fit-content',
    marginBottom: tokens.spacingVerticalS,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  agreed: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
});

interface ModerationProps extends ToolPageProps {
  readonly assessment: Assessment;
  readonly open: readonly GapItem[];
  readonly agreed: readonly GapItem[];
}

/* As long as the pane lasts: another page, another pair or a change in the sheet must not lose what was typed. */
const drafts = createDrafts<AgreedDraft>();
const moderator = createState<string | null>(null);
const opened = createState<string | null>(null);

/** The gaps to talk about, agreeing a rating for each, and what was agreed so far. */
export function Moderation({ assessment, following, services, goTo, open, agreed }: ModerationProps) {
  const styles = useStyles();
  const chosen = useStateOf(opened);
  const [isOpened, setIsOpened] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const close = (key: string) => {
    // Another may have been opened while the change was made.
    if (opened.current() !== key) return;
    opened.set(null);
    // What held the focus is gone; the next gap is what comes next. The sheet keeps the keyboard where it has it.
    if (document.hasFocus()) list.current?.focus();
  };
  const choose = (key: string) => {
    setIsOpened(true);
    opened.set(key);
  };
  const item = [...open, ...agreed].find(({ key }) => key === chosen);
  const form =
    item === undefined ? null : (
      <Agreeing
        key={item.key}
        item={item}
        takesFocus={isOpened}
        close={() => close(item.key)}
        {...{ assessment, following, services }}
      />
    );
  const shared = { goTo, chosen, choose, form };
  return (
    <div ref={list} tabIndex={-1} className={styles.root}>
      {open.length === 0 ? (
        <Section heading={words.noGaps}>
          <p className={styles.sentence}>{agreed.length === 0 ? words.noGapsHow : words.allAgreed}</p>
        </Section>
      ) : (
        <Section heading={words.gaps(open.length)}>
          <GapList items={open} {...shared} />
        </Section>
      )}
      {agreed.length === 0 ? null : (
        <details className={styles.agreed}>
          <summary className={styles.summary}>{words.agreedList(agreed.length)}</summary>
          <GapList items={agreed} {...shared} />
        </details>
      )}
    </div>
  );
}

interface AgreeingProps extends Pick<ModerationProps, 'assessment' | 'following' | 'services'> {
  readonly item: GapItem;
  readonly takesFocus: boolean;
  readonly close: () => void;
}

const blank: AgreedDraft = { agreed: '', reason: '' };

/** The form for one pair, and what becomes of it. */
function Agreeing({ item, assessment, following, services, takesFocus, close }: AgreeingProps) {
  const { changes, desk, today } = services;
  const isBusy = useStateOf(changes).phase === 'working';
  const [draft, setDraft] = useDraft(drafts, item.key);
  const by = useStateOf(moderator) ?? desk.current().caller?.name ?? '';
  const finish = () => {
    setDraft(null);
    close();
  };
  const keep = (filled: Filled) => {
    if (isBusy) return noProblems;
    const { place, criterion, heading } = item;
    const typed = cellTyped(filled.agreed);
    const asked = { place, criterion, agreed: typed, reason: filled.reason, by: filled.by, date: today() };
    const plan = planModeration(following.sheets, assessment, asked);
    if (!plan.ok) return placeIssues(plan.issues);
    const rating = typeof typed === 'number' ? String(typed) : sayRating('not-applicable');
    const said = { doing: words.keeping(heading), done: words.kept(heading, rating) };
    void changes.apply(plan.value, said).then((isMade) => {
      if (isMade) finish();
    });
    return noProblems;
  };
  return (
    <ModerationForm
      draft={draft ?? blank}
      setBy={moderator.set}
      cancel={finish}
      {...{ item, setDraft, by, isBusy, takesFocus, keep }}
    />
  );
}
