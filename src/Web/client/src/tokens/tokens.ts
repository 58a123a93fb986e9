// The colours of the application by role, light and dark: the only file with colour values. The Ant Design theme, the CSS variables and the charts read it.
export const roles = {
  bg: ['#F3F5F0', '#0F1717'],
  nav: ['#EBEEE7', '#121C1C'],
  surface: ['#FFFFFF', '#172121'],
  sunk: ['#F8F9F6', '#1C2828'],
  line: ['#E0E5DD', '#2A3838'],
  line2: ['#CBD3C9', '#3A4A49'],
  control: ['#849189', '#6D7E79'],
  ink: ['#16282A', '#E8EEEB'],
  ink2: ['#45575A', '#B3C0BC'],
  ink3: ['#5A6A6B', '#96A6A1'],
  ghost: ['#A9B4AE', '#5B6B67'],
  brand: ['#0D6158', '#63C4B2'],
  brandHover: ['#0A4C45', '#8AD8C9'],
  brandSoft: ['#DCEBE6', '#1D3A37'],
  onBrand: ['#FFFFFF', '#0F1717'],
  scope1: ['#9C3317', '#D9623A'],
  scope1Text: ['#8A2D13', '#F0A07E'],
  scope1Ground: ['#F8E7E1', '#3C221A'],
  scope2: ['#C68812', '#F5D88E'],
  scope2Text: ['#7A5500', '#F5D88E'],
  scope2Ground: ['#FAF0D7', '#383018'],
  scope3: ['#3A74B4', '#7CABE0'],
  scope3Text: ['#274F80', '#9CC0EA'],
  scope3Ground: ['#E4EDF7', '#1B2D42'],
  ok: ['#256B45', '#7CCB98'],
  okGround: ['#E3F1E7', '#1B3326'],
  warn: ['#855800', '#E9BD62'],
  warnGround: ['#FBF1D9', '#3A2F15'],
  bad: ['#A81E3B', '#F08BA0'],
  badGround: ['#FBE8EB', '#3E1D26'],
  info: ['#2B5687', '#8FB9E8'],
  infoGround: ['#E5EDF6', '#1B2D42'],
  ramp1: ['#EFF4EF', '#1B2726'],
  ramp2: ['#CFE2DA', '#1F3F3B'],
  ramp3: ['#9CC7BA', '#236057'],
  ramp4: ['#5FA595', '#2F8678'],
  ramp5: ['#28796C', '#57B3A2'],
  ramp6: ['#0B4A44', '#A6E3D6'],
} as const satisfies Record<string, readonly [string, string]>;

export type Role = keyof typeof roles;
export type Theme = 'light' | 'dark';
export type Palette = Record<Role, string>;

export const palette = (theme: Theme): Palette =>
  Object.fromEntries(Object.entries(roles).map(([role, [light, dark]]) => [role, theme === 'light' ? light : dark])) as Palette;

export const scopeColor = (colors: Palette, scope: number): string => (scope === 1 ? colors.scope1 : scope === 2 ? colors.scope2 : colors.scope3);

export const fontFamily =
  "'Inter Variable', Inter, 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

// A colour paler than itself, whatever lies beneath: earlier years.
export const pale = (color: string, alpha = 0.42): string => color + Math.round(alpha * 255).toString(16).padStart(2, '0');
