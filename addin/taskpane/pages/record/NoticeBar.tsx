import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { Notice } from '../../../app/record-state.ts';
import { sayNotice } from './record-view.ts';

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What was last done; it stays until the next action. */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const words = sayNotice(notice);
  return (
    <MessageBar intent={words.intent} layout="multiline" className={styles.root}>
      <MessageBarBody>
        {words.title === '' ? null : <MessageBarTitle>{words.title}</MessageBarTitle>}
        {words.sentence}
        {words.details.length === 0 ? null : (
          <ul className={styles.list}>
            {words.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
