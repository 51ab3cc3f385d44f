/** The settings of the page: how wide, how set, which keys it takes. */
import { range, type Setting } from './rows.ts';

export const PAGE_SETTINGS = {
  // 66 characters is the classic measure (Bringhurst); WCAG 1.4.8 asks for no more than 80.
  width: range('settingWidth', 'page', 66, 20, 120, 2, 'ch', '--width'),
  fullWidth: { kind: 'toggle', label: 'settingFullWidth', group: 'page', default: false },
  columns: {
    kind: 'choice',
    label: 'settingColumns',
    group: 'page',
    control: 'select',
    default: 'one',
    options: { one: 'columnsOne', two: 'columnsTwo' },
  },
  align: {
    kind: 'choice',
    label: 'settingAlign',
    group: 'page',
    control: 'select',
    default: 'start',
    options: { start: 'alignStart', center: 'alignCenter', end: 'alignEnd', justify: 'alignJustify' },
  },
  remember: { kind: 'toggle', label: 'settingRemember', group: 'page', default: true, everywhere: true },
  surface: {
    kind: 'choice',
    label: 'settingSurface',
    group: 'page',
    control: 'select',
    default: 'popup',
    options: { popup: 'surfacePopup', tab: 'surfaceTab', beside: 'surfaceBeside' },
    everywhere: true,
  },
  followTab: { kind: 'toggle', label: 'settingFollowTab', group: 'page', default: false, everywhere: true },
  linksOpen: {
    kind: 'choice',
    label: 'settingLinks',
    group: 'page',
    control: 'select',
    default: 'browser',
    options: { browser: 'linksBrowser', reader: 'linksReader' },
    everywhere: true,
  },
  // WCAG 2.1.4: keys without a modifier can be switched off.
  singleKeys: { kind: 'toggle', label: 'settingSingleKeys', group: 'page', default: true, everywhere: true },
  profiles: { kind: 'profiles', label: 'profiles', group: 'profiles', default: [] },
  keys: { kind: 'keys', label: 'keys', group: 'keys', default: {} },
} as const satisfies Record<string, Setting>;
