import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ToolPage } from '../route.ts';
import { hashOfPage } from '../route.ts';
import { strings } from '../strings.ts';
import { toolsWords } from '../words/tools-words.ts';
import { EmptyState } from './EmptyState.tsx';
import { PartBoundary } from './PartBoundary.tsx';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  back: { fontSize: tokens.fontSizeBase200 },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // It takes the focus to be read out, and can't be operated: nothing to show.
    ':focus': { outlineStyle: 'none' },
  },
  what: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground3 },
});

interface ToolFrameProps {
  readonly page: ToolPage;
  /** Fetches the page's own part anew where it could not be fetched. */
  readonly tryAgain: () => void;
  readonly children: ReactNode;
}

/** A page that opens from Tools: its name, what it is for and the way back; its own part is fetched when it is first shown. */
export function ToolFrame({ page, tryAgain, children }: ToolFrameProps) {
  const styles = useStyles();
  const { name, what } = toolsWords.pages[page];
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed to come here is gone: without this a keyboard would start again outside the pane.
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, [page]);
  return (
    <>
      <div className={styles.head}>
        <Link className={styles.back} href={hashOfPage('tools')}>
          {toolsWords.back}
        </Link>
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {name}
        </h2>
        <p className={styles.what}>{what}</p>
      </div>
      <PartBoundary key={page} tryAgain={tryAgain}>
        <Suspense fallback={<EmptyState heading={strings.opening}>{null}</EmptyState>}>{children}</Suspense>
      </PartBoundary>
    </>
  );
}
