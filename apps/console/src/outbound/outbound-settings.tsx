import { Button } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../api/ask';
import { useWords } from '../words/words';
import { SimulateForm } from './simulate-form';
import { TestMailForm } from './test-mail-form';

interface OutboundSettingsProps {
  readonly settings: AnswerOf<'notifySettings'>;
}

type Open = 'simulate' | 'test' | null;

/** Whether anything leaves the house at all, and the switch for the whole office. */
export function OutboundSettings({ settings }: OutboundSettingsProps) {
  const { settings: words } = useWords().outbound;
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const { simulating, mailReady, publicUrl } = settings;
  const finish = (what: string): void => {
    setOpen(null);
    setSaid(what);
  };
  return (
    <section className="card outbound-settings not-printed" aria-labelledby="outbound-settings">
      <h2 id="outbound-settings">{words.title}</h2>
      <p>
        <strong>{simulating ? words.simulating : words.sending}</strong>
      </p>
      <p className="quiet">
        {mailReady ? words.mailReady : words.noMail}{' '}
        {publicUrl === null ? words.noLinks : words.links(publicUrl)}
      </p>
      <p role="status" className="account-said">
        {said}
      </p>
      {open === null && (
        <div className="act-buttons">
          <Button onClick={() => setOpen('simulate')}>{simulating ? words.send : words.simulate}</Button>
          <Button onClick={() => setOpen('test')}>{words.test}</Button>
        </div>
      )}
      {open === 'simulate' && (
        <SimulateForm
          simulating={simulating}
          onDone={(now) => finish(now ? words.simulating : words.sending)}
          onCancel={() => setOpen(null)}
        />
      )}
      {open === 'test' && <TestMailForm onDone={() => finish(words.tested)} onCancel={() => setOpen(null)} />}
    </section>
  );
}
