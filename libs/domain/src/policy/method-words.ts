import type { Text } from '../text';
import type { SigningMethods } from './policy';
import type { SignatureMethodName } from './signature-proof';
import { isPost, type Supplier } from './supplier';

/** What people read of each method; one without words does not compile. */
export const METHOD_WORDS: Readonly<Record<SignatureMethodName, Text>> = {
  session: { zh: '登录状态', en: 'being signed in' },
  password: { zh: '再次输入密码', en: 'the password once more' },
  passkey: { zh: '通行密钥', en: 'a passkey' },
  scan: {
    zh: '纸质签署件扫描并经第二人核对',
    en: 'a scan of what was signed on paper, confirmed by a second person',
  },
  sm2: { zh: '国密（SM2）证书', en: 'an SM2 certificate' },
};

/** What each method proves, and what it does not: said to whoever signs and in the documentation, in these words. */
export const METHOD_PROVES: Readonly<
  Record<SignatureMethodName, { readonly proves: Text; readonly not: Text }>
> = {
  session: {
    proves: {
      zh: '签字时此人的账号处于登录状态。',
      en: 'That the account of this person was signed in when it was signed.',
    },
    not: {
      zh: '不证明本人就在屏幕前：离开座位未锁屏、会话被盗用时，他人也能签。',
      en: 'Not that the person sat there: at an unlocked screen, or with a stolen session, somebody else can sign.',
    },
  },
  password: {
    proves: {
      zh: '签字的那一刻有人输入了此账号的密码。',
      en: 'That somebody typed the password of this account at the moment of signing.',
    },
    not: {
      zh: '不证明密码只有本人知道；密码不覆盖所签内容，只能相信系统所记的就是当时所显示的。',
      en: 'Not that nobody else knows the password; and it does not cover what was signed: that is as the system recorded it.',
    },
  },
  passkey: {
    proves: {
      zh: '此人登记的密钥在设备上经指纹、面容或口令核验后，对本签署内容的哈希签了名；任何人都可事后用公钥复核。',
      en: 'That the key this person registered signed the hash of this very statement after a fingerprint, a face or a code on the device; anybody can check it later with the public key.',
    },
    not: {
      zh: '不是《电子签名法》意义上的第三方认证证书：登记时是谁，由本系统的账号决定；设备口令被他人知晓时，他人也能用。',
      en: 'Not a certificate of a third party: who registered the key is what the accounts of this system say; and whoever knows the code of the device can use it.',
    },
  },
  scan: {
    proves: {
      zh: '有一份所附哈希的扫描件，且第二个人核对过签名和文本后予以确认。',
      en: 'That there is a scan of this hash, and that a second person compared signature and text and confirmed it.',
    },
    not: {
      zh: '不证明笔迹真伪，不证明纸面与屏幕逐字相同；原件须另行存档。',
      en: 'Not that the handwriting is genuine, nor that paper and screen agree word for word; the original has to be filed.',
    },
  },
  sm2: {
    proves: {
      zh: '（本版本未提供）证书机构认证的私钥对本签署内容签了名。',
      en: '(Not available in this version.) That a private key certified by an authority signed this statement.',
    },
    not: {
      zh: '本版本不能核验国密证书，要求它的规则包不能启用。',
      en: 'This version cannot check SM2 certificates: a pack that asks for them cannot be brought into force.',
    },
  },
};

/** What a law asks of whoever signs for a post, to stand behind it; nothing where it asks for the usual. */
export function methodWords(who: Supplier, methods: SigningMethods | undefined): Text {
  const asked = isPost(who) ? methods?.[who.post] : undefined;
  if (!asked) return { zh: '', en: '' };
  const words = asked.map((one) => METHOD_WORDS[one]);
  return {
    zh: `（要求${words.map(({ zh }) => zh).join('或')}）`,
    en: ` (by ${words.map(({ en }) => en).join(' or ')})`,
  };
}
