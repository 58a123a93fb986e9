import { theme as antd, type ThemeConfig } from 'antd';
import { fontFamily, palette, roles, type Role, type Theme } from './tokens.ts';

const kebab = (role: string) => role.replace(/[A-Z0-9]/g, (letter) => '-' + letter.toLowerCase());

// The roles as CSS variables on the root element: --ink, --brand-soft, --scope-1…
export function applyTheme(theme: Theme): void {
  const colors = palette(theme);
  const style = document.documentElement.style;
  for (const role of Object.keys(roles) as Role[]) style.setProperty('--' + kebab(role), colors[role]);
  document.documentElement.dataset.theme = theme;
  style.setProperty('color-scheme', theme);
}

// Whether the reader asked the system for pictures that stand still.
export const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

export function antTheme(theme: Theme): ThemeConfig {
  const c = palette(theme);
  return {
    algorithm: theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'lt' },
    token: {
      colorPrimary: c.brand, colorInfo: c.info, colorSuccess: c.ok, colorWarning: c.warn, colorError: c.bad, colorLink: c.brand, colorLinkHover: c.brandHover,
      colorText: c.ink, colorTextSecondary: c.ink2, colorTextTertiary: c.ink3, colorTextPlaceholder: c.ink3, colorTextDescription: c.ink3, colorTextDisabled: c.ink3,
      colorBgLayout: c.bg, colorBgContainer: c.surface, colorBgElevated: c.surface, colorBorder: c.control, colorBorderSecondary: c.line, colorSplit: c.line,
      colorTextLightSolid: c.onBrand, controlItemBgActive: c.brandSoft, controlItemBgHover: c.sunk, fontFamily, fontSize: 14, borderRadius: 6, borderRadiusLG: 10, borderRadiusSM: 4, controlHeight: 32,
      controlHeightSM: 24, motionDurationMid: '0.18s', motionDurationFast: '0.12s', motion: !still, wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Table: { headerBg: c.sunk, headerColor: c.ink2, rowHoverBg: c.sunk, cellPaddingBlock: 7, cellPaddingInline: 12, fontSize: 13, rowSelectedBg: c.brandSoft, rowSelectedHoverBg: c.brandSoft },
      Segmented: { trackBg: c.sunk, itemColor: c.ink2, itemSelectedColor: c.brand, itemSelectedBg: c.surface },
    },
  };
}
