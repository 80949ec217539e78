import { Button } from 'antd';
import { useLanguage } from '../words/language';
import { useWords } from '../words/words';

export function LanguageSwitch() {
  const [language, speak] = useLanguage();
  const { frame } = useWords();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => speak(other)}>
      {frame.otherLanguage}
    </Button>
  );
}
