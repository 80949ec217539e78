import type { ThemeConfig } from 'antd';

/** What a colour is for. No colour is written anywhere else. */
export interface Roles {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly second: string;
  readonly line: string;
  /** Around what can be typed into or chosen: seen by weak eyes, too. */
  readonly edge: string;
  /** What can be done. */
  readonly accent: string;
  readonly onAccent: string;
  /** Only for what is overdue, for refusals and for an official letter's head. */
  readonly red: string;
  readonly amber: string;
  readonly green: string;
  readonly blue: string;
  /** Behind a sentence that must be noticed. */
  readonly tint: string;
}

export const LIGHT: Roles = {
  paper: '#fbfaf7',
  surface: '#ffffff',
  ink: '#1b2430',
  second: '#5b6572',
  line: '#e4e1da',
  edge: '#868d96',
  accent: '#0b5c6b',
  onAccent: '#ffffff',
  red: '#b3261e',
  amber: '#9a5b00',
  green: '#2e6b3a',
  blue: '#315b8c',
  tint: '#f3f0e8',
};

export const DARK: Roles = {
  paper: '#14181d',
  surface: '#1b2128',
  ink: '#e8e6e1',
  second: '#a3adb8',
  line: '#343c46',
  edge: '#7a8694',
  accent: '#6fc3d1',
  onAccent: '#0d1b1f',
  red: '#ff8f85',
  amber: '#e0ac5c',
  green: '#86c795',
  blue: '#93b8e6',
  tint: '#232a32',
};

export const FONT =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";

/** The roles in the component library's words. */
export function themeOf(roles: Roles): ThemeConfig {
  return {
    token: {
      colorPrimary: roles.accent,
      colorLink: roles.accent,
      colorInfo: roles.blue,
      colorError: roles.red,
      colorWarning: roles.amber,
      colorSuccess: roles.green,
      colorTextBase: roles.ink,
      colorText: roles.ink,
      colorTextSecondary: roles.second,
      colorTextDescription: roles.second,
      colorTextPlaceholder: roles.second,
      colorTextLightSolid: roles.onAccent,
      colorBgBase: roles.surface,
      colorBgLayout: roles.paper,
      colorBorder: roles.edge,
      colorBorderSecondary: roles.line,
      fontFamily: FONT,
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 4,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
      boxShadow: 'none',
      boxShadowTertiary: 'none',
      controlHeight: 36,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      // The hairline of cards is too faint for a box that is only its border.
      Checkbox: { colorBorder: roles.second },
    },
  };
}
