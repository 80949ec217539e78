/** A holiday notice as it is published, without weekdays, so that it can be of any year. */
export const noticeOf = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
一、元旦：1月1日至3日放假，共3天。
二、春节：2月6日至12日放假，共7天。
三、清明节：4月4日至6日放假，共3天。
四、劳动节：5月1日至5日放假，共5天。
五、端午节：6月9日至11日放假，共3天。
六、中秋节：9月15日至17日放假，共3天。
七、国庆节：10月1日至7日放假，共7天。
`;
