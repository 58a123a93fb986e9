// Words of the pages on which an inventory is begun, changed and filled.
export const editingZh = {
  tables: {
    title: '其他数据', facts: '产量、绿证、碳信用、自有因子、排除与声明', closed: '清册已不是草稿，或当前角色只能查看', add: '添加一行', none: (name: string) => `“${name}”还没有内容`, by: '记录人', save: '保存', saved: '已保存', remove: '撤回此行', removeTitle: '撤回后历史仍可查看；引用它的内容会使撤回被拒绝',
    elsewhere: '未保存：会影响其他内容', name: '名称', idHelp: '可空，按名称生成；保存后不能修改', idFixed: '保存后不能修改', noSubjects: '此方法不需要对象',
  },
  identify: {
    title: '排放源识别', facts: (q: number, e: number, n: number, o: number) => `24 个问题：${q} 个已量化，${e} 个排除，${n} 个不存在，${o} 个未回答`, next: (title: string) => `下一个未回答：${title}`, all: '全部排放源', how: '怎么判断', yearBefore: '上年的回答', methods: '常用方法', left: '排除量合计',
    ofLimit: (limit: string) => `（限值 ${limit}）`, states: { open: '未回答', quantified: '已量化', excluded: '已排除', notRelevant: '不存在' } as Record<string, string>, answers: { quantify: '量化', exclude: '排除', none: '不存在' }, consequence: { quantify: '添加排放源并填报活动数据', exclude: '写明理由和估计量，单项低于 1 %', none: '写明为什么没有此类排放' },
    add: '添加排放源', addTitle: (title: string) => `添加排放源：${title}`, found: (n: number) => `已有排放源 ${n} 个`, excluded: '排除与理由', reason: '理由', estimate: '估计排放量', why: '为什么不存在', note: '说明', saveNone: '记为不存在', saveExclusion: '记录排除', notANumber: '应为数字', limits: (single: string, together: string) => `单项低于 ${single}，合计低于 ${together}`,
    tooLarge: (share: string, limit: string) => `占总量 ${share}，达到单项限值 ${limit}，须量化`, tooLargeOfScope: (share: string, limit: string) => `占本范围 ${share}，达到单项限值 ${limit}，须量化`, tooMuch: (share: string, limit: string) => `与其他排除合计占总量 ${share}，达到限值 ${limit}，须量化其中一部分`,
  },
  importing: {
    title: '导入文件', hint: '先检查，再记录；有错误的文件不写入任何内容。', form: '下载待填表', workbook: '下载整本工作簿', folder: '下载文件夹（含证据）', what: '导入内容', activity: '只取活动数据', activityHint: '其他表保持不变', whole: '整本清册', wholeHint: '组织、排放源、因子、活动数据等全部表', withdraw: '撤回文件中没有的行', withdrawHint: '不勾选：只新增和修改',
    choose: '选择文件', drop: '或把 .xlsx、.csv、.zip 拖到这里', rows: (n: number) => `${n} 行`, sending: '正在发送', waiting: '排队中', stages: { reading: '读取文件', checking: '核对各行', computing: '试算清册', comparing: '与现有内容比较', recording: '记录' } as Record<string, string>, cancelled: '已取消，未作任何更改', failed: '服务器出错，未作任何更改',
    faulty: (n: number) => `${n} 处错误，未写入任何内容`, faultsFile: '下载错误清单（与原始行并列）', record: (n: number) => `记录 ${n} 处更改`, discard: '放弃', nothing: '与现有内容相同，未产生记录', recorded: (n: number) => `已记录，记录号 ${n}`, table: '表', added: '新增', changed: '修改', withdrawn: '撤回', unchanged: '未变', changes: '更改', isNew: '新增', isGone: '撤回', open: '导入',
  },
  methods: {
    title: '量化方法', facts: (n: number, p: number) => `${n} 个方法，${p} 个有已发表的算例`, search: '名称、标识、标准', none: '没有匹配的方法', method: '方法', standard: '标准', published: '已发表算例', independent: '独立算例', own: '自有', pick: '选择一个方法查看公式', emissions: '排放量', steps: '中间量', energy: '能源', needs: '需要什么', subject: '对象', choices: (n: number) => `${n} 种可选`,
    kinds: { activity: '活动数据', parameter: '参数', factor: '因子' } as Record<string, string>, usual: '默认', examples: '算例', kindsOfExample: { published: '已发表', independent: '独立计算' } as Record<string, string>, usedBy: '用于',
  },
  beginning: {
    title: '新建清册', from: '以此为起点', fromHint: '沿用组织、排放源、因子与文本；活动数据、产量、绿证从头填报', fromNothing: '从一个设施开始', empty: '空白清册', period: '报告期', periodHint: '年份如 2026，或 2025-07-01/2026-06-30', id: '清册标识', idHint: '小写字母、数字、连字符', organization: '组织名称', facility: '第一个设施', facilityHint: '其余设施之后添加', country: '国家', region: '省份', regionHint: '如 CN-ZJ，决定电力因子',
    begin: '新建', open: '新建清册…', first: '组织与第一份清册',
  },
  narrative: { title: '报告文本', generated: '自动生成', own: '已编写', hint: 'Markdown；写 {{totals/tCO2e}} 可引用数值。', save: '保存文本', back: '恢复自动生成', list: '全部段落', edit: '编辑文本', preview: '预览', versions: '比较版本', against: '与哪一版比较', otherInventory: '其他清册', earlierState: '本清册此前的状态', why: '原因', counts: (c: number, r: number, a: number, d: number, u: number) => `${c} 个数值改变，${r} 个数值相同而来源不同，${a} 个新增，${d} 个不再出现，${u} 个未变` },
  first: {
    title: '开始', note: '还没有排放量', organization: '设立设施与股权', facilities: (n: number) => `${n} 个设施`, identification: '识别排放源', open: (n: number) => `${n} 个问题未回答`, activity: '填报或导入活动数据', records: (s: number, r: number) => `${s} 个排放源，${r} 条记录`, production: '填报产量、营收与绿证', productionNote: '用于强度与市场法', users: '添加账号', usersNote: '填报、复核、批准由不同的人', submit: '提交月份', submitNote: '之后复核、批准、锁定',
  },
  boundary: { addFacility: '添加设施', editFacility: '修改设施', addOwnership: '添加持股与控制', addSource: '添加排放源', editSource: '修改此排放源', identify: '排放源识别' },
};

export type Editing = typeof editingZh;

export const editingEn: Editing = {
  tables: {
    title: 'Other data', facts: 'Production, certificates, credits, own factors, exclusions and statements', closed: 'The inventory is no longer a draft, or your role may read only', add: 'Add a row', none: (name) => `Nothing in “${name}” yet`, by: 'Recorded by', save: 'Save', saved: 'Saved', remove: 'Withdraw this row',
    removeTitle: 'Its history stays; it is refused where something refers to it', elsewhere: 'Not saved: something else would be affected', name: 'Name', idHelp: 'May stay empty, then made from the name; fixed once saved', idFixed: 'Fixed once saved', noSubjects: 'This method needs none',
  },
  identify: {
    title: 'Identification of sources', facts: (q, e, n, o) => `24 questions: ${q} quantified, ${e} excluded, ${n} not relevant, ${o} open`, next: (title) => `Next open: ${title}`, all: 'All sources', how: 'How to decide', yearBefore: 'Answer of the year before', methods: 'Usual methods', left: 'Left out in all',
    ofLimit: (limit) => `(limit ${limit})`, states: { open: 'Open', quantified: 'Quantified', excluded: 'Excluded', notRelevant: 'Not relevant' }, answers: { quantify: 'Quantify', exclude: 'Exclude', none: 'Not relevant' }, consequence: { quantify: 'Add sources and enter their activity data', exclude: 'Give a reason and an estimate, below 1 % each', none: 'Say why there are none' },
    add: 'Add source', addTitle: (title) => `Add source: ${title}`, found: (n) => (n === 1 ? '1 source' : `${n} sources`), excluded: 'Exclusions and reasons', reason: 'Reason', estimate: 'Estimated emission', why: 'Why there are none', note: 'Remark', saveNone: 'Record as not relevant', saveExclusion: 'Record exclusion', notANumber: 'A number is expected',
    limits: (single, together) => `Below ${single} each and ${together} together`, tooLarge: (share, limit) => `${share} of the total, at or above the limit of ${limit} for one: it must be quantified`, tooLargeOfScope: (share, limit) => `${share} of its scope, at or above the limit of ${limit} for one: it must be quantified`,
    tooMuch: (share, limit) => `${share} of the total together with the others, at or above the limit of ${limit}: some must be quantified`,
  },
  importing: {
    title: 'Import a file', hint: 'Checked first, then recorded; a file with faults writes nothing.', form: 'Form with what is missing', workbook: 'Whole workbook', folder: 'Folder with evidence', what: 'What is taken', activity: 'Activity data only', activityHint: 'Other tables stay as they are', whole: 'The whole inventory', wholeHint: 'Organisation, sources, factors, activity data and all other tables',
    withdraw: 'Withdraw rows the file does not have', withdrawHint: 'Otherwise rows are only added and changed', choose: 'Choose a file', drop: 'or drop an .xlsx, .csv or .zip here', rows: (n) => (n === 1 ? '1 row' : `${n} rows`), sending: 'Sending', waiting: 'Waiting', stages: { reading: 'Reading', checking: 'Checking rows', computing: 'Computing', comparing: 'Comparing', recording: 'Recording' },
    cancelled: 'Cancelled, nothing was changed', failed: 'The server failed, nothing was changed', faulty: (n) => (n === 1 ? '1 fault, nothing was written' : `${n} faults, nothing was written`), faultsFile: 'Download the faults beside their rows', record: (n) => (n === 1 ? 'Record 1 change' : `Record ${n} changes`), discard: 'Discard', nothing: 'The same as stated; nothing was recorded',
    recorded: (n) => `Recorded as number ${n}`, table: 'Table', added: 'Added', changed: 'Changed', withdrawn: 'Withdrawn', unchanged: 'Unchanged', changes: 'Changes', isNew: 'new', isGone: 'withdrawn', open: 'Import',
  },
  methods: {
    title: 'Methods', facts: (n, p) => `${n} methods, ${p} with published examples`, search: 'Name, identifier, standard', none: 'No method matches', method: 'Method', standard: 'Standard', published: 'Published examples', independent: 'Independent examples', own: 'own', pick: 'Choose a method to see its formulas', emissions: 'Emissions', steps: 'Intermediate values', energy: 'Energy', needs: 'What it needs', subject: 'subject',
    choices: (n) => (n === 1 ? '1 choice' : `${n} choices`), kinds: { activity: 'activity', parameter: 'parameter', factor: 'factor' }, usual: 'default', examples: 'Worked examples', kindsOfExample: { published: 'Published', independent: 'Independent' }, usedBy: 'Used by',
  },
  beginning: {
    title: 'New inventory', from: 'Begin with', fromHint: 'Takes over organisation, sources, factors and texts; activity data, production and certificates start anew', fromNothing: 'Begins with one facility', empty: 'Empty inventory', period: 'Period', periodHint: 'A year such as 2026, or 2025-07-01/2026-06-30', id: 'Identifier', idHint: 'Lower-case letters, digits and hyphens', organization: 'Organisation',
    facility: 'First facility', facilityHint: 'Others are added later', country: 'Country', region: 'Province', regionHint: 'Such as CN-ZJ; decides the electricity factor', begin: 'Begin', open: 'New inventory…', first: 'Organisation and first inventory',
  },
  narrative: { title: 'Texts of the report', generated: 'Generated', own: 'Written', hint: 'Markdown; {{totals/tCO2e}} quotes a figure.', save: 'Save text', back: 'Back to the generated text', list: 'All blocks', edit: 'Edit texts', preview: 'Preview', versions: 'Compare versions', against: 'Compare with', otherInventory: 'Other inventories', earlierState: 'This inventory as it was', why: 'Why', counts: (c, r, a, d, u) => `${c} figures changed, ${r} the same from other sources, ${a} added, ${d} gone, ${u} unchanged` },
  first: {
    title: 'First steps', note: 'no emissions yet', organization: 'Facilities and ownership', facilities: (n) => (n === 1 ? '1 facility' : `${n} facilities`), identification: 'Identify sources', open: (n) => (n === 1 ? '1 question open' : `${n} questions open`), activity: 'Enter or import activity data', records: (s, r) => `${s} sources, ${r} records`, production: 'Production, revenue and certificates', productionNote: 'for intensities and the market basis', users: 'Add accounts', usersNote: 'entering, reviewing and approving are done by different people', submit: 'Submit months', submitNote: 'then review, approve and lock',
  },
  boundary: { addFacility: 'Add facility', editFacility: 'Change facility', addOwnership: 'Add ownership', addSource: 'Add source', editSource: 'Change this source', identify: 'Identification' },
};
