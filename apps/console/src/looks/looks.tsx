import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../words/language';
import './base.css';
import './rows.css';
import { DARK, LIGHT, themeOf, type Roles } from './theme';
import { useMedia } from './use-media';

/** The library makes its styles in the browser; the page allows them by the nonce with which it came. */
const NONCE = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** Colours and language of everything below; dark where the machine is. */
export function Looks({ children }: { readonly children: ReactNode }) {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [language] = useLanguage();
  const roles = dark ? DARK : LIGHT;
  useEffect(() => wear(roles), [roles]);
  const { token, components } = themeOf(roles);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      csp={{ nonce: NONCE }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      theme={{
        token: { ...token, motion: !still },
        components,
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
      }}
    >
      {children}
    </ConfigProvider>
  );
}

/** The roles as custom properties, for our own style sheets. */
function wear(roles: Roles): void {
  const { style } = document.documentElement;
  for (const [role, colour] of Object.entries(roles)) style.setProperty(`--${role}`, String(colour));
}
