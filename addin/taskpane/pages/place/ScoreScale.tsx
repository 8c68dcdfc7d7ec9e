import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ScalePicture } from './scale-picture.ts';
import { strings } from '../../strings.ts';
import { forcedColours } from '../../theme.ts';

/* From top to bottom: numbers, bar, band names. */
const HEIGHT = { numbers: 12, barTop: 23, bar: 10, tick: 6, withoutNames: 44, whole: 58 } as const;
const MIDDLE = HEIGHT.barTop + HEIGHT.bar / 2;

const useStyles = makeStyles({
  svg: { display: 'block', width: '100%', height: `${String(HEIGHT.whole)}px`, overflow: 'visible' },
  low: { height: `${String(HEIGHT.withoutNames)}px` },
  words: {
    fill: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [forcedColours]: { fill: 'CanvasText' },
  },
  here: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    [forcedColours]: { fill: 'CanvasText' },
  },
  track: {
    fill: tokens.colorNeutralBackground6,
    stroke: tokens.colorNeutralStroke1,
    [forcedColours]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  possible: {
    fill: tokens.colorBrandForeground1,
    opacity: 0.38,
    [forcedColours]: { fill: 'GrayText', opacity: 1 },
  },
  limit: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '2px',
    [forcedColours]: { stroke: 'CanvasText' },
  },
  edge: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1.5px',
    [forcedColours]: { stroke: 'CanvasText' },
  },
  mark: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '2.5px',
    [forcedColours]: { fill: 'Highlight', stroke: 'Canvas' },
  },
  list: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ScoreScaleProps {
  readonly picture: ScalePicture;
  /** What the picture says, for those who can't see it. */
  readonly spoken: string;
}

/** The score on its scale; everything in it is also said in words beside it. */
export function ScoreScale({ picture, spoken }: ScoreScaleProps) {
  const styles = useStyles();
  const bar = { y: HEIGHT.barTop, height: HEIGHT.bar };
  return (
    <>
      <svg
        className={mergeClasses(styles.svg, !picture.labelsFit && styles.low)}
        role="img"
        aria-label={`${strings.score.scaleName}. ${spoken}`}
      >
        <rect className={styles.track} x="0" width="100%" {...bar} />
        {picture.possible === null ? null : <Possible styles={styles} {...picture.possible} />}
        <text className={styles.words} x="0" y={HEIGHT.numbers}>
          0
        </text>
        <text className={styles.words} x="100%" y={HEIGHT.numbers} textAnchor="end">
          100
        </text>
        {picture.edges.map((edge) => (
          <g key={edge.at}>
            <line
              className={styles.edge}
              {...across(edge.at)}
              y1={HEIGHT.barTop - HEIGHT.tick}
              y2={HEIGHT.barTop + HEIGHT.bar + HEIGHT.tick}
            />
            {edge.showsNumber ? (
              <text className={styles.words} x={percent(edge.at)} y={HEIGHT.numbers} textAnchor="middle">
                {edge.at}
              </text>
            ) : null}
          </g>
        ))}
        {picture.labelsFit ? <BandNames picture={picture} styles={styles} /> : null}
        {picture.mark === null ? null : (
          <circle className={styles.mark} cx={percent(picture.mark)} cy={MIDDLE} r="7.5" />
        )}
      </svg>
      {picture.labelsFit ? null : <p className={styles.list}>{sayBands(picture)}</p>}
    </>
  );
}

type Styles = ReturnType<typeof useStyles>;

function Possible({ styles, from, to }: { styles: Styles; from: number; to: number }) {
  const ends = { y1: HEIGHT.barTop - 1, y2: HEIGHT.barTop + HEIGHT.bar + 1 };
  return (
    <>
      <rect
        className={styles.possible}
        x={percent(from)}
        width={percent(to - from)}
        y={HEIGHT.barTop}
        height={HEIGHT.bar}
      />
      <line className={styles.limit} {...across(from)} {...ends} />
      <line className={styles.limit} {...across(to)} {...ends} />
    </>
  );
}

function BandNames({ picture, styles }: { picture: ScalePicture; styles: Styles }) {
  return picture.stretches.map((each) => (
    <text
      key={each.label}
      className={mergeClasses(styles.words, each.holdsScore && styles.here)}
      x={percent((each.from + each.to) / 2)}
      y={HEIGHT.whole - 4}
      textAnchor="middle"
    >
      {each.label}
    </text>
  ));
}

function sayBands(picture: ScalePicture): string {
  return picture.stretches.map((each) => `${each.label} ${strings.score.from(each.from)}`).join(' · ');
}

function across(at: number): { x1: string; x2: string } {
  return { x1: percent(at), x2: percent(at) };
}

function percent(value: number): string {
  return `${String(value)}%`;
}
