import {
  ApartmentOutlined, AppstoreOutlined, AuditOutlined, BookOutlined, CheckSquareOutlined, ClusterOutlined, DatabaseOutlined, FunctionOutlined, FileTextOutlined, ProfileOutlined, PushpinOutlined, SafetyCertificateOutlined, SettingOutlined, TableOutlined,
  TeamOutlined, ThunderboltOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType, type ReactNode } from 'react';
import type { Session } from '../api/types.ts';
import { AlarmBadge } from './AlarmBadge.tsx';

export type PageKey = 'overview' | 'energy' | 'organization' | 'sources' | 'activity' | 'factors' | 'methods' | 'identification' | 'tables' | 'inventory' | 'quality' | 'baseYear' | 'reports' | 'users' | 'audit' | 'settings';
export type PageEntry = { key: PageKey; path: string; group: 'see' | 'account' | 'assure' | 'system'; icon: ReactNode; shortcut?: string; view: ComponentType; allowed?: (session: Session) => boolean; badge?: ComponentType };

const whole = (session: Session) => session.facilities.length === 0;

// The pages there are, in the order of the work. A page that an account may not see is not offered to it.
export const pages: PageEntry[] = [
  { key: 'overview', path: '', group: 'see', icon: <AppstoreOutlined />, shortcut: 'o', view: lazy(() => import('../pages/Overview.tsx')), allowed: whole },
  { key: 'energy', path: 'energy', group: 'see', icon: <ThunderboltOutlined />, shortcut: 'e', view: lazy(() => import('../pages/energy/Energy.tsx')), badge: AlarmBadge },
  { key: 'organization', path: 'organization', group: 'account', icon: <ApartmentOutlined />, view: lazy(() => import('../pages/Organization.tsx')) },
  { key: 'sources', path: 'sources', group: 'account', icon: <ClusterOutlined />, view: lazy(() => import('../pages/Sources.tsx')) },
  { key: 'identification', path: 'identification', group: 'account', icon: <CheckSquareOutlined />, view: lazy(() => import('../pages/Identification.tsx')), allowed: whole },
  { key: 'activity', path: 'activity', group: 'account', icon: <TableOutlined />, shortcut: 'a', view: lazy(() => import('../pages/Activity.tsx')) },
  { key: 'tables', path: 'tables', group: 'account', icon: <DatabaseOutlined />, view: lazy(() => import('../pages/Tables.tsx')), allowed: whole },
  { key: 'factors', path: 'factors', group: 'account', icon: <BookOutlined />, view: lazy(() => import('../pages/Factors.tsx')) },
  { key: 'methods', path: 'methods', group: 'account', icon: <FunctionOutlined />, view: lazy(() => import('../pages/Methods.tsx')) },
  { key: 'inventory', path: 'inventory', group: 'account', icon: <ProfileOutlined />, shortcut: 'i', view: lazy(() => import('../pages/Inventory.tsx')), allowed: whole },
  { key: 'quality', path: 'quality', group: 'account', icon: <SafetyCertificateOutlined />, view: lazy(() => import('../pages/Quality.tsx')), allowed: whole },
  { key: 'baseYear', path: 'base-year', group: 'account', icon: <PushpinOutlined />, view: lazy(() => import('../pages/BaseYear.tsx')), allowed: whole },
  { key: 'reports', path: 'reports', group: 'assure', icon: <FileTextOutlined />, view: lazy(() => import('../pages/Reports.tsx')), allowed: whole },
  { key: 'users', path: 'users', group: 'system', icon: <TeamOutlined />, view: lazy(() => import('../pages/Users.tsx')), allowed: (session) => session.permissions.includes('manageUsers') },
  { key: 'audit', path: 'audit', group: 'system', icon: <AuditOutlined />, view: lazy(() => import('../pages/Audit.tsx')), allowed: (session) => whole(session) && session.permissions.includes('readAudit') },
  { key: 'settings', path: 'settings', group: 'system', icon: <SettingOutlined />, view: lazy(() => import('../pages/Settings.tsx')) },
];

export const allowedPages = (session: Session): PageEntry[] => pages.filter((page) => page.allowed?.(session) ?? true);
