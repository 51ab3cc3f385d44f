import { attr } from './dom.ts';
import { LIMITS } from './limits.ts';
import {
  attribute,
  attributeNames,
  currentSrc,
  firstChild,
  isElement,
  localName,
  naturalWidth,
  nextSibling,
  parentNode,
  textContent,
} from './natives.ts';

/** The reader is at most 128 characters wide: more pixels than this cost time and show nothing. */
const WIDEST = 3000;
/** Inline pictures beyond this are not worth their bytes in the answer. `sanitize.ts` holds the same limit. */
export const DATA_IMAGE_LIMIT = 64 * 1024;
const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i;
const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|pixel|1x1|empty|loading|lazy(?:load)?|grey|gray)[^/]*\.(?:gif|png|svg|jpe?g|webp)/i;
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#\s])/i;
/** Where lazy loaders keep the real address, most usual first. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-image', 'data-img-src'];
const LAZY_SET = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** An address that parsing would not change: parsing each link of a page takes a twentieth of the whole time. */
const PLAIN = /^https?:\/\/[a-z\d.-]+\/[\w./?&=%+,;:@!~#-]{0,2000}$/;

/** One that stands at the root of its site, likewise: most links of a page are. */
const ROOTED = /^\/(?![/.])(?:[\w?&=%+,;:@!~#-]|\/(?![/.])|\.(?![./])){0,2000}$/;
const ORIGIN = /^https?:\/\/[a-z\d.-]+(?::\d+)?(?=\/)/;

/** An absolute http(s) or mailto/tel address, or null. `base` is an absolute address. */
export function absolute(address: string, base: string): string | null {
  if (PLAIN.test(address)) return address;
  const origin = ROOTED.test(address) && ORIGIN.exec(base)?.[0];
  if (origin) return origin + address;
  try {
    const url = new URL(address.trim(), base);
    return /^(?:https?|mailto|tel):$/.test(url.protocol) && url.href.length <= 4096 ? url.href : null;
  } catch {
    return null;
  }
}

/** An absolute picture address (http(s), or a small raster `data:`), or null for none and for placeholders. */
export function pictureAddress(address: string | null, base: string): string | null {
  if (!address || PLACEHOLDER.test(address)) return null;
  if (DATA_IMAGE.test(address)) return address.length > 400 && address.length <= DATA_IMAGE_LIMIT ? address : null;
  const url = absolute(address, base);
  return url?.startsWith('http') ? url : null;
}

/** The best candidate of a `srcset`: the widest up to 3,000 px, else the smallest above. */
export function fromSet(set: string | null): string | null {
  let best: string | null = null;
  let bestSize = 0;
  // An address may hold commas: a candidate ends at a comma followed by white space, or after its descriptor.
  for (const [, address = '', size, unit] of (set ?? '')
    .slice(0, 8192)
    .matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const width = Number(size ?? 1) * (unit === 'w' ? 1 : 800);
    const better = bestSize === 0 || (bestSize > WIDEST ? width < bestSize : width > bestSize && width <= WIDEST);
    if (better) [best, bestSize] = [address, width];
  }
  return best;
}

/**
 * One absolute address for a live `<img>`, resolved without scrolling: what the browser shows, else what a lazy loader
 * would load, else the sources of its `<picture>`. Null when there is nothing but a placeholder, or a pixel that has come.
 */
export function pictureOf(image: Element, picture: Element | null, base: string): string | null {
  const width = localName(image) === 'img' ? naturalWidth(image) : 0;
  const shown = width && pictureAddress(currentSrc(image), base);
  if (shown && width > 2) return shown;
  for (const candidate of candidates(image, picture)) {
    const address = pictureAddress(candidate, base);
    if (address && address !== shown) return address;
  }
  return null;
}

/**
 * The copy of a live `<img>` (or AMP's), with one address at most and an `alt`. A string for an emoji drawn as a picture: it
 * is a letter of the sentence. Null for a pixel that counts visits.
 */
export function copyOf(image: Element, document: Document, base: string): Element | string | null {
  const parent = parentNode(image);
  const picture = parent && isElement(parent) && localName(parent) === 'picture' ? parent : null;
  const alt = (attribute(image, 'alt') ?? '').slice(0, LIMITS.alt);
  if (/^\p{Extended_Pictographic}[\p{Emoji_Component}\p{Extended_Pictographic}]{0,8}$/u.test(alt)) return alt;
  if (['width', 'height'].some((name) => Number.parseFloat(attribute(image, name) ?? '') <= 3)) return null;
  const copy = document.createElement('img');
  const src = pictureOf(image, picture, base);
  if (src) copy.setAttribute('src', src);
  copy.setAttribute('alt', alt);
  return copy;
}

/** Addresses an image may have, best first, as the page wrote them. */
function* candidates(image: Element, picture: Element | null): Generator<string | null> {
  for (const name of LAZY) yield attribute(image, name);
  for (const name of LAZY_SET) yield fromSet(attribute(image, name));
  yield attribute(image, 'src');
  for (let node = picture && firstChild(picture); node; node = nextSibling(node)) {
    if (!isElement(node) || localName(node) !== 'source') continue;
    for (const name of LAZY_SET) yield fromSet(attribute(node, name));
  }
  for (const name of attributeNames(image).slice(0, 64)) {
    const value = name.startsWith('data-') ? (attribute(image, name) ?? '') : '';
    if (value.length < 2048 && PICTURE_FILE.test(value) && !/[{<]/.test(value))
      yield value.includes(' ') ? fromSet(value) : value;
  }
}

/** The picture a page gives to browsers without scripts belongs to the placeholder before it: the last in `target`. */
export function pictureForScriptless(noscript: Element, target: Element, base: string): void {
  const found = pictureWithoutScript(noscript, base);
  if (!found) return;
  const last = target.lastElementChild;
  const placeholder = last?.localName === 'img' ? last : (last?.querySelector('img') ?? null);
  if (placeholder?.hasAttribute('src')) return;
  const image = placeholder ?? target.appendChild(target.ownerDocument.createElement('img'));
  image.setAttribute('src', found.src);
  if (!attr(image, 'alt')) image.setAttribute('alt', found.alt.slice(0, LIMITS.alt));
}

/**
 * The one picture inside a `<noscript>`, its address absolute; null for none, several, or a tracking pixel. Where scripts
 * run its content is text, else elements.
 */
function pictureWithoutScript(noscript: Element, base: string): { readonly src: string; readonly alt: string } | null {
  const markup = textContent(noscript) ?? '';
  const tags = markup.length < 8192 ? (markup.match(/<img\b[^>]*>/gi) ?? []) : [];
  const element = tags.length === 0 && markup.trim() === '' ? onlyElement(noscript) : null;
  const read =
    tags.length === 1
      ? (name: string) => inMarkup(tags[0] ?? '', name)
      : element && localName(element) === 'img'
        ? (name: string) => attribute(element, name) ?? ''
        : null;
  if (!read || /^[01](?:px)?$/.test(read('width')) || /display\s*:\s*none/i.test(read('style'))) return null;
  const src = pictureAddress(read('src'), base) ?? pictureAddress(fromSet(read('srcset')), base);
  return src ? { src, alt: read('alt') } : null;
}

function onlyElement(parent: Element): Element | null {
  let found: Element | null = null;
  for (let node = firstChild(parent); node; node = nextSibling(node)) {
    if (!isElement(node)) continue;
    if (found) return null;
    found = node;
  }
  return found;
}

/** An attribute's value in the text of a tag. */
function inMarkup(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
  return value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
