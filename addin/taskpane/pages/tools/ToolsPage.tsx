import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { hashOfPage, toolPages } from '../../route.ts';
import { Section } from '../../parts/Section.tsx';
import { toolsWords } from '../../words/tools-words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0` },
  name: { fontWeight: tokens.fontWeightSemibold },
  what: { color: tokens.colorNeutralForeground3 },
});

/** What else the pane can do, each with one line about it. */
export function ToolsPage() {
  const styles = useStyles();
  return (
    <Section heading={toolsWords.heading}>
      <ul className={styles.list}>
        {toolPages.map((page) => (
          <li key={page} className={styles.item}>
            <Link className={styles.name} href={hashOfPage(page)}>
              {toolsWords.pages[page].name}
            </Link>
            <div className={styles.what}>{toolsWords.pages[page].what}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
