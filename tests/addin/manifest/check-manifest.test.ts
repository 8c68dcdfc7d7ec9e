import { describe, expect, it } from 'vitest';
import { checkManifest, type BuiltFiles } from '../../../addin/manifest/check-manifest.ts';
import { iconPath, iconSizes, localManifest, manifestTree } from '../../../addin/manifest/manifest.ts';
import type { XmlElement } from '../../../addin/manifest/xml.ts';

const tree = manifestTree(localManifest);

const files: BuiltFiles = {
  baseUrl: localManifest.baseUrl,
  paths: new Set(['taskpane.html', 'functions.json', 'help/index.html', ...iconSizes.map(iconPath)]),
  iconSizes: new Map(iconSizes.map((size) => [iconPath(size), [size, size] as const])),
};

/** The same tree with every element that fits changed, or left out when the change gives nothing. */
function change(
  element: XmlElement,
  fits: (element: XmlElement) => boolean,
  to: (element: XmlElement) => XmlElement | undefined,
): XmlElement {
  const children = element.children.flatMap((child) => {
    const changed = fits(child) ? to(child) : child;
    return changed ? [change(changed, fits, to)] : [];
  });
  return { ...element, children };
}

function withAttribute(element: XmlElement, name: string, value: string): XmlElement {
  return { ...element, attributes: { ...element.attributes, [name]: value } };
}

const isNamed = (name: string) => (element: XmlElement) => element.name === name;
const isResource = (id: string) => (element: XmlElement) => element.attributes['id'] === id;

describe('checkManifest', () => {
  it('finds nothing wrong with the manifest as it is', () => {
    expect(checkManifest(tree, files)).toEqual([]);
  });

  it.each<[string, XmlElement, string]>([
    [
      'a resid that nothing defines',
      change(tree, isNamed('LearnMoreUrl'), (each) => withAttribute(each, 'resid', 'Nowhere')),
      'resid "Nowhere" is defined by no resource',
    ],
    [
      'a resource that nothing uses',
      change(tree, isNamed('LearnMoreUrl'), (each) => withAttribute(each, 'resid', 'Pane.Url')),
      'resource "Help.Url" is used by nothing',
    ],
    [
      'a resource defined twice',
      change(tree, isResource('Group.Label'), (each) => withAttribute(each, 'id', 'Button.Label')),
      'resource "Button.Label" is defined twice',
    ],
    [
      'a resource id that is too long',
      change(tree, isResource('Group.Label'), (each) => withAttribute(each, 'id', 'G'.repeat(33))),
      `resource "${'G'.repeat(33)}" has more than 32 characters`,
    ],
    [
      'a short string that is too long',
      change(tree, isResource('Group.Label'), (each) => withAttribute(each, 'DefaultValue', 'x'.repeat(126))),
      'string "Group.Label" has more than 125 characters',
    ],
    [
      'a long string that is too long',
      change(tree, isResource('Start.Text'), (each) => withAttribute(each, 'DefaultValue', 'x'.repeat(251))),
      'string "Start.Text" has more than 250 characters',
    ],
    [
      'functions that live in another page than the pane',
      change(tree, isNamed('FunctionFile'), (each) => withAttribute(each, 'resid', 'Help.Url')),
      'Runtime, Page, Script and FunctionFile must name one resource',
    ],
    [
      'a missing Script',
      change(tree, isNamed('Script'), () => undefined),
      'Runtime, Page, Script and FunctionFile must each be there once',
    ],
    [
      'a runtime that ends with the pane',
      change(tree, isNamed('Runtime'), (each) => withAttribute(each, 'lifetime', 'short')),
      'Runtime lifetime is "short"; a shared runtime needs "long"',
    ],
    [
      'an address without https',
      change(tree, isResource('Help.Url'), (each) =>
        withAttribute(each, 'DefaultValue', 'http://localhost:3000/help'),
      ),
      'http://localhost:3000/help is not https',
    ],
    [
      'an address of another deployment',
      change(tree, isResource('Help.Url'), (each) =>
        withAttribute(each, 'DefaultValue', 'https://elsewhere.example/help'),
      ),
      `https://elsewhere.example/help does not begin with the base URL ${localManifest.baseUrl}`,
    ],
    [
      'a page that is not built',
      change(tree, isResource('Help.Url'), (each) =>
        withAttribute(each, 'DefaultValue', `${localManifest.baseUrl}/help/none.html`),
      ),
      `${localManifest.baseUrl}/help/none.html points at help/none.html, which the build does not make`,
    ],
    [
      'a requirement set Microsoft does not have',
      change(tree, isNamed('bt:Set'), (each) => withAttribute(each, 'Name', 'SharedRuntimes')),
      'requirement set "SharedRuntimes" is not one of Microsoft\'s',
    ],
    [
      'a version a requirement set does not have',
      change(tree, isNamed('Set'), (each) => withAttribute(each, 'MinVersion', '1.99')),
      'requirement set ExcelApi has no version 1.99',
    ],
    [
      'another namespace than workbooks hold',
      change(tree, isResource('Functions.Namespace'), (each) => withAttribute(each, 'DefaultValue', 'CITY')),
      'the namespace is "CITY"; workbooks hold PARTNERCITY',
    ],
  ])('names %s', (_, spoilt, sentence) => {
    expect(checkManifest(spoilt, files)).toContain(sentence);
  });

  it('names an icon of another size than it claims', () => {
    const iconSizesFound = new Map([...files.iconSizes, [iconPath(80), [64, 80] as const]]);
    expect(checkManifest(tree, { ...files, iconSizes: iconSizesFound })).toEqual([
      `${localManifest.baseUrl}/icons/mark-80.png is 64 by 80 pixels, not 80 by 80`,
    ]);
  });

  it('names an icon that is not built', () => {
    const paths = new Set([...files.paths].filter((path) => path !== iconPath(128)));
    expect(checkManifest(tree, { ...files, paths })).toEqual([
      `${localManifest.baseUrl}/icons/mark-128.png points at icons/mark-128.png, which the build does not make`,
    ]);
  });
});
