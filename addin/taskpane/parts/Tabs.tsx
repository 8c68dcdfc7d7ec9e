import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { TabPage } from '../route.ts';
import { tabPages } from '../route.ts';
import { strings } from '../strings.ts';
import { SpokenOnly } from './SpokenOnly.tsx';
import { nextTab } from './next-tab.ts';
import { forcedColours } from '../theme.ts';

const useStyles = makeStyles({
  list: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: 'relative',
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    '::after': {
      content: '""',
      position: 'absolute',
      right: tokens.spacingHorizontalM,
      bottom: '-1px',
      left: tokens.spacingHorizontalM,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      [forcedColours]: { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
  count: {
    display: 'inline-block',
    minWidth: '20px',
    marginLeft: tokens.spacingHorizontalSNudge,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '18px',
    textAlign: 'center',
  },
});

interface TabsProps {
  readonly page: TabPage;
  readonly show: (page: TabPage) => void;
  readonly problems: number;
}

/**
 * The pane's pages as tabs; arrow keys, Home and End move between them, and the number of problems stands on the one
 * that lists them. Our own, because Fluent's puts focusable elements into the page that are hidden from screen readers.
 */
export function Tabs({ page, show, problems }: TabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    // From the tab that has the focus: the page in view follows a moment later, and keys can be quicker.
    const from = tabPages.find((tab) => event.target instanceof Element && event.target.id === `tab-${tab}`);
    const next = nextTab(from ?? page, event.key);
    if (next === null) return;
    event.preventDefault();
    show(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={strings.tabs.list} className={styles.list} onKeyDown={move}>
      {tabPages.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === page}
          aria-controls="page"
          tabIndex={each === page ? 0 : -1}
          className={mergeClasses(styles.tab, each === page && styles.selected)}
          onClick={() => show(each)}
        >
          {strings.tabs[each]}
          {each === 'check' && problems > 0 ? (
            <>
              <span className={styles.count} aria-hidden="true">
                {problems}
              </span>
              <SpokenOnly> {strings.problemCount(problems)}</SpokenOnly>
            </>
          ) : null}
        </button>
      ))}
    </div>
  );
}
