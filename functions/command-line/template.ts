import type { ExitStatus, World } from './world.ts';

/** Makes a new workbook; a file that is there already is left alone. */
export async function template(path: string, isPublished: boolean, world: World): Promise<ExitStatus> {
  if (!/\.xlsx$/i.test(path)) {
    world.complain(`${path}: The workbook is an .xlsx file: let its name end in .xlsx.`);
    return 2;
  }
  if (world.exists(path)) {
    world.complain(
      `${path}: There is a file of that name already. Choose another name, or take that file away.`,
    );
    return 2;
  }
  // Loaded only here: the library that writes workbooks is slow to load, and the other commands do without.
  const { makeTemplate } = await import('../workbook-template/make-template.ts');
  const bytes = await makeTemplate({ published: isPublished, date: world.today() });
  const failure = world.writeNew(path, bytes);
  if (failure !== null) {
    world.complain(`${path}: ${failure}`);
    return 2;
  }
  const what = isPublished
    ? 'the published review, with illustrative weights, ratings and bands'
    : 'an empty workbook';
  world.print(`Made ${path}: ${what}.`);
  return 0;
}
