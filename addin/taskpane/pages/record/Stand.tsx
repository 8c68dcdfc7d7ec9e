import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { RecordDesk } from '../../../app/record-desk.ts';
import type { RecordState, RecordView } from '../../../app/record-state.ts';
import { isUnconfirmed } from '../../../app/record-work.ts';
import { Section } from '../../parts/Section.tsx';
import { Working } from '../../parts/Working.tsx';
import { standings, strings } from '../../strings.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { sayPublish, sayTime } from './record-view.ts';

const useStyles = makeStyles({
  sentence: { margin: `0 0 ${tokens.spacingVerticalS}` },
  version: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

interface StandProps {
  readonly view: RecordView;
  readonly state: RecordState;
  readonly desk: RecordDesk;
  readonly seeProblems: () => void;
}

/** Where the place in view stands to its record, and what can be done about it. */
export function Stand({ view, state, desk, seeProblems }: StandProps) {
  const styles = useStyles();
  const words = strings.record;
  const { record, standing } = view;
  const working = state.work === 'publishing' ? words.publishing(view.place) : words.readingBack(view.place);
  return (
    <Section heading={words.recordHeading}>
      {state.notice === null ? null : <NoticeBar notice={state.notice} />}
      {record ? (
        <p className={styles.version}>
          <strong>{words.version(record.version)}</strong> {words.by(record.author, sayTime(record.at))}
        </p>
      ) : null}
      {standing === null ? null : (
        <p className={styles.sentence}>
          <strong>{standings[standing].word}.</strong> {standings[standing].sentence}
        </p>
      )}
      {view.sheet === null ? (
        <p className={styles.sentence}>
          {words.notPublishable}{' '}
          <Link as="button" inline onClick={seeProblems}>
            {words.seeProblems}
          </Link>
        </p>
      ) : null}
      <Buttons view={view} state={state} desk={desk} />
      <Working words={state.work === 'idle' ? null : working} stop={desk.giveUp} />
    </Section>
  );
}

function Buttons({ view, state, desk }: Omit<StandProps, 'seeProblems'>) {
  const styles = useStyles();
  const isBusy = state.work === 'publishing';
  const isUnsure = isUnconfirmed(state.notice);
  const isCalm = isUnsure || view.standing === 'behind' || view.standing === 'in-step';
  return (
    <div className={styles.buttons}>
      <Button
        data-after-sign-in
        appearance={isCalm ? 'secondary' : 'primary'}
        disabledFocusable={isBusy || view.sheet === null}
        onClick={() => void desk.publish()}
      >
        {sayPublish(view)}
      </Button>
      <Button
        appearance={isUnsure ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => void desk.readBack()}
      >
        {strings.record.readBack}
      </Button>
    </div>
  );
}
