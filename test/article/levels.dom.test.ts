import { expect, test } from 'vitest';
import { levelHeadings } from '../../src/article/levels.ts';
import { snapshot } from '../../src/article/snapshot.ts';
import { parse } from './page.ts';

test.each([
  ['<h1>a</h1><h4>b</h4><h6>c</h6><h4>d</h4>', '<h2>a</h2><h3>b</h3><h4>c</h4><h3>d</h3>'],
  ['<h3 lang="fr">a</h3><h2>b</h2>', '<h2 lang="fr">a</h2><h2>b</h2>'],
])('headings begin at the second level and do not jump: %s', (before, after) => {
  const root = document.createElement('div');
  root.innerHTML = before;
  levelHeadings(root);
  expect(root.innerHTML).toBe(after);
});

test.each([
  ['<div role="heading" aria-level="3">a</div>', '<h3 role="heading">a</h3>'],
  ['<p role="heading">a</p>', '<h2 role="heading">a</h2>'],
  ['<div role="heading" aria-level="12">a</div>', '<h2 role="heading">a</h2>'],
  ['<li role="heading">a</li>', '<li role="heading">a</li>'],
])('what says it is a heading is one: %s', (before, after) => {
  expect(snapshot(parse(before)).document.body.innerHTML).toBe(after);
});
