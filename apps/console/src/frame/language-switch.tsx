import { Button } from 'antd';
import { useLanguage } from '../words/language';
import { learn, useWords } from '../words/words';

export function LanguageSwitch() {
  const [language, speak] = useLanguage();
  const { frame } = useWords();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = () =>
    learn(other).then(
      () => speak(other),
      // Without a network the page goes on in the language that it has.
      () => undefined,
    );
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void change()}>
      {frame.otherLanguage}
    </Button>
  );
}
