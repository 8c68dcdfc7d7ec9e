import { parseArgs } from 'node:util';
import { productVersion } from '../../shared/version.ts';
import { assess } from './assess.ts';
import { template } from './template.ts';
import type { ExitStatus, World } from './world.ts';

const usage = `partner-city: weighs a council's partner cities in its own workbook, without Excel.

  partner-city assess BOOK.xlsx [--json]             score, recommendation and reason of every row
  partner-city template --out BOOK.xlsx [--published]  a new workbook, empty or with the published review

  --help, --version

Problems go to standard error with sheet and cell. Exit status: 0 clean, 1 problems in the data (the results of the
good rows are still given), 2 unusable input or arguments. No command writes over a file.`;

const options = {
  json: { type: 'boolean', default: false },
  out: { type: 'string' },
  published: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options, allowPositionals: true });
}

type Words = ReturnType<typeof parse>;

/** Runs one command. Arguments that make no sense are explained, never guessed at. */
export async function run(words: readonly string[], world: World): Promise<ExitStatus> {
  let parsed: Words;
  try {
    parsed = parse(words);
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split('. ')[0] ?? '') : '', world);
  }
  const { values, positionals } = parsed;
  if (values.help) return show(usage, world);
  if (values.version) return show(productVersion, world);
  const [name, ...files] = positionals;
  if (name === undefined) return refuse('Say which command to run', world);
  const command = commands.get(name);
  return command === undefined ? refuse(`There is no command ${name}`, world) : command(files, values, world);
}

type Command = (
  files: readonly string[],
  values: Words['values'],
  world: World,
) => ExitStatus | Promise<ExitStatus>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['assess', runAssess],
  ['template', runTemplate],
  ['share', refuseShare],
]);

function refuseShare(_files: readonly string[], _values: Words['values'], world: World): ExitStatus {
  const what = "it will make the clerk's copy, the public copy and the committee report";
  return refuse(`share is not part of this version yet: ${what}`, world);
}

function runAssess(files: readonly string[], values: Words['values'], world: World): ExitStatus {
  const [file, another] = files;
  if (file === undefined) return refuse('assess needs the name of a workbook', world);
  if (another !== undefined) return refuse(`assess takes one workbook: ${another} is one too many`, world);
  if (values.out !== undefined || values.published) {
    return refuse('assess takes no option but --json', world);
  }
  return assess(file, values.json, world);
}

async function runTemplate(
  files: readonly string[],
  values: Words['values'],
  world: World,
): Promise<ExitStatus> {
  if (files.length > 0)
    return refuse(`template takes the name of its file after --out: not ${files.join(' ')}`, world);
  if (values.json) return refuse('template takes --out and --published, not --json', world);
  if (values.out === undefined || values.out === '') {
    return refuse('template needs --out and the name of the file to make', world);
  }
  return template(values.out, values.published, world);
}

function show(text: string, world: World): ExitStatus {
  world.print(text);
  return 0;
}

function refuse(why: string, world: World): ExitStatus {
  world.complain(`${why}.\n\n${usage}`);
  return 2;
}
