// Words of comments, due dates, notices and completeness.
export const notesZh = {
  comments: '评论', open: '未解决的评论', none: '还没有评论', write: '写评论', placeholder: '提问或说明；所有能看到此处的人都看得到', about: '关于', month: '此月', source: '整个排放源', record: (n: string) => `记录 ${n}`, send: '发表', reply: '回复', edit: '修改', save: '保存修改',
  resolve: '解决', reopen: '重新打开', resolved: (who: string, when: string) => `${who} 于 ${when} 解决`, edited: (when: string) => `${when} 修改过`, versions: '此前的内容', showResolved: (n: number) => `已解决 ${n}`, replies: (n: number) => `${n} 条回复`, allOpen: (n: number) => `全部 ${n} 条`,
  nobody: '没有未解决的评论', gone: '清册中已没有此项',
  due: (date: string) => `截止 ${date}`, dueIn: (n: number) => (n === 0 ? '今天到期' : `还有 ${n} 天`), overdue: (n: number) => `逾期 ${n} 天`, overdueMonths: (n: number) => `逾期 ${n} 个月份`, dueMonths: (n: number) => `待报 ${n} 个月份`, nextDue: (date: string, n: number) => `下次截止 ${date}（${n === 0 ? '今天' : `还有 ${n} 天`}）`,
  notices: '通知', noticesUnread: (n: number) => `通知，${n} 条未读`, noNotices: '没有待办通知', readAll: '全部标为已读', earlier: '查看已读与已处理', only: '只看待办', settled: '已处理', more: (n: number) => `另有 ${n} 项`, total: (n: number) => `${n} 项`,
  rule: '填报截止', ruleNote: '按清册设定，适用于每个月份', ruleNone: '未设截止日，不提醒', day: '次月几日前提交', daySuffix: '日', before: '提前提醒', every: '逾期后每隔', days: '天', other: '按设施另定', facility: '设施', add: '添加设施', remove: '删除', set: '保存', end: '不设截止日', saved: '已保存，从下一次检查起提醒',
  setBy: (who: string, when: string) => `${who} 于 ${when} 设定`, example: (month: string, date: string) => `例：${month} 的数据应于 ${date} 前提交`, readOnly: '由碳管理员设定', inventory: '清册',
  mail: '邮件提醒', mailNote: '与通知相同的内容，按轮次合并为一封', mailOff: '服务器未配置发信', address: '邮箱地址', mailSaved: '已保存', mailHelp: '留空则不发；地址不进入审计轨迹',
  completeness: '数据完整度', completenessNote: (expected: string, approved: string) => `应报 ${expected} 个月份，已批准 ${approved}`, byScope: '范围', byFacility: '设施', gaps: '补齐缺口', legendAll: '全部批准', legendPart: '已批准占比 %', legendClick: '点击格子进入该月', longer: '其他期间', none0: '不适用',
  cell: (name: string, month: string, approved: number, expected: number) => `${name} ${month}：应报 ${expected}，已批准 ${approved}`, counts: (submitted: number, returned: number, draft: number, missing: number) => `已提交 ${submitted} · 已退回 ${returned} · 草稿 ${draft} · 缺失 ${missing}`,
  only1: (what: string) => `只看 ${what}`, clear: '显示全部',
};

export const notesEn: typeof notesZh = {
  comments: 'Comments', open: 'Open comments', none: 'No comments yet', write: 'Write a comment', placeholder: 'Ask or explain; seen by everybody who sees this', about: 'About', month: 'This month', source: 'The whole source', record: (n) => `Record ${n}`, send: 'Comment', reply: 'Reply', edit: 'Edit', save: 'Save',
  resolve: 'Resolve', reopen: 'Open again', resolved: (who, when) => `Resolved by ${who}, ${when}`, edited: (when) => `edited ${when}`, versions: 'What it said before', showResolved: (n) => `${n} resolved`, replies: (n) => (n === 1 ? '1 reply' : `${n} replies`), allOpen: (n) => `All ${n}`,
  nobody: 'No open comments', gone: 'No longer part of the inventory',
  due: (date) => `Due ${date}`, dueIn: (n) => (n === 0 ? 'due today' : n === 1 ? '1 day left' : `${n} days left`), overdue: (n) => (n === 1 ? '1 day overdue' : `${n} days overdue`), overdueMonths: (n) => (n === 1 ? '1 month overdue' : `${n} months overdue`), dueMonths: (n) => (n === 1 ? '1 month due' : `${n} months due`),
  nextDue: (date, n) => `next due ${date} (${n === 0 ? 'today' : n === 1 ? '1 day left' : `${n} days left`})`,
  notices: 'Notices', noticesUnread: (n) => `Notices, ${n} unread`, noNotices: 'Nothing waits for you', readAll: 'Mark all as read', earlier: 'Show read and settled', only: 'Only what waits', settled: 'settled', more: (n) => `${n} more`, total: (n) => (n === 1 ? '1 item' : `${n} items`),
  rule: 'Due dates', ruleNote: 'Set for the inventory; holds for every month', ruleNone: 'No due dates are set; nobody is reminded', day: 'Submitted by this day of the following month', daySuffix: '', before: 'Remind before', every: 'Once overdue, every', days: 'days', other: 'Facilities with another day', facility: 'Facility', add: 'Add a facility', remove: 'Remove', set: 'Save', end: 'Set no due dates', saved: 'Saved; reminders follow with the next round',
  setBy: (who, when) => `Set by ${who}, ${when}`, example: (month, date) => `For example, ${month} is due on ${date}`, readOnly: 'Set by the carbon manager', inventory: 'Inventory',
  mail: 'Reminders by mail', mailNote: 'What the notices say, one letter a round', mailOff: 'The server is not set up to send mail', address: 'Mail address', mailSaved: 'Saved', mailHelp: 'Empty: no mail. The address does not enter the audit trail',
  completeness: 'Data completeness', completenessNote: (expected, approved) => `${expected} months expected, ${approved} approved`, byScope: 'Scope', byFacility: 'Facility', gaps: 'Fill the gaps', legendAll: 'all approved', legendPart: 'approved share, %', legendClick: 'a cell opens its month', longer: 'Other periods', none0: 'not applicable',
  cell: (name, month, approved, expected) => `${name} ${month}: ${expected} expected, ${approved} approved`, counts: (submitted, returned, draft, missing) => `${submitted} submitted · ${returned} returned · ${draft} draft · ${missing} missing`,
  only1: (what) => `${what} only`, clear: 'Show all',
};

// What the audit trail calls them.
export const actionsZh: Record<string, string> = { comment: '评论', 'comment-reply': '回复评论', 'comment-edit': '修改评论', 'comment-resolve': '解决评论', 'comment-reopen': '重新打开评论', deadlines: '设定截止日', 'deadlines-end': '取消截止日',
  'energy-edit': '修改能源设置', 'energy-import': '导入能源设置', 'energy-addition': '记录追补', 'energy-addition-withdraw': '撤回追补', 'energy-settle': '裁定读数', 'energy-repair': '接受修复建议', 'energy-repair-reject': '不接受修复建议', 'energy-manual': '人工抄表', 'energy-evidence': '附抄表照片', 'energy-alarm': '确认告警', 'energy-closing': '月结',
  'energy-retention': '设定保留期', 'energy-retention-run': '按保留期删除读数',
};
export const actionsEn: Record<string, string> = {
  comment: 'Commented', 'comment-reply': 'Replied', 'comment-edit': 'Comment edited', 'comment-resolve': 'Thread resolved', 'comment-reopen': 'Thread opened again', deadlines: 'Due dates set', 'deadlines-end': 'Due dates ended',
  'energy-edit': 'Energy set-up changed', 'energy-import': 'Energy set-up imported', 'energy-addition': 'Addition recorded', 'energy-addition-withdraw': 'Addition withdrawn', 'energy-settle': 'Reading settled', 'energy-repair': 'Repair accepted', 'energy-repair-reject': 'Repair rejected', 'energy-manual': 'Meter read by a person', 'energy-evidence': 'Photo of a reading',
  'energy-alarm': 'Alarm acknowledged', 'energy-closing': 'Month closed', 'energy-retention': 'Retention set', 'energy-retention-run': 'Readings deleted by policy',
};
