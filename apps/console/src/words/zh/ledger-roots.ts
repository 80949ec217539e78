export const ledgerRoots = {
  title: '账册月签',
  about:
    '每个月结束后，全部记录链在月末的最后一环合成一个散列，用私钥签名。此后谁改动、删除、补插这个月以前的任何一条记录，都与签过的散列对不上。签名不证明所记属实，也管不到当月。',
  verify: {
    about:
      '导出的账册和档案可以拿到别处、断开网络、用浏览器打开离线核验页来核对。请把离线核验页和公钥一样，另存一份在本系统之外。',
    whole: '导出账册',
    task: '下载本任务账册',
    page: '下载离线核验页',
  },
  month: '月份',
  signed: '签于',
  chains: '链数',
  events: '记录数',
  root: '月根',
  hash: '散列（SHA-256）',
  text: '所签文本',
  signature: (algorithm: string) => `签名（${algorithm}，base64）`,
  late: '补签',
  otherKey: '换了密钥',
  notSigned: '未签',
  none: '还没有一个月结束。',
  missing: (count: number) => `${count} 个月没有签名。`,
  keys: '公钥',
  keysAbout:
    '核验时请用在本系统之外公布、您自己信任的公钥，并与这里的编号对照；只信这里显示的，等于没有核验。',
  keyId: '密钥编号',
  publicKey: '公钥',
  signsNow: '现用',
};
