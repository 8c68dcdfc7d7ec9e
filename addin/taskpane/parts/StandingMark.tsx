import { makeStyles, tokens } from '@fluentui/react-components';
import type { Standing } from '../../app/compare-record.ts';
import { standings } from '../strings.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  glyph: { flexShrink: 0, fill: 'none', stroke: 'currentColor', strokeWidth: '1.5px' },
});

/* Each state has a shape of its own: the word beside it never rests on colour. */
const glyphs: Readonly<Record<Standing, string>> = {
  absent: 'M3 8h10',
  'in-step': 'M3 8.5l3.2 3.2L13 5',
  ahead: 'M8 13V3.5M4 7l4-4 4 4',
  behind: 'M8 3v9.5M4 9l4 4 4-4',
  conflict: 'M8 2.5L14.5 13.5H1.5zM8 6.5v3.5M8 11.2v1',
  differs: 'M3 6h10M3 10h10M11 3L5 13',
};

/** How the sheet stands to the record, as a shape and a word. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <svg className={styles.glyph} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={glyphs[standing]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {standings[standing].word}
    </span>
  );
}
