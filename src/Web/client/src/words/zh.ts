import { editingZh } from './editing.ts';
import { energyZh } from './energy.ts';
import { energyWorkZh } from './energyWork.ts';
import { keysZh } from './keys.ts';
import { actionsZh, notesZh } from './notes.ts';

export const zh = {
  ...editingZh,
  keys: keysZh,
  notes: notesZh,
  energy: energyZh,
  energyWork: energyWorkZh,
  product: '零碳', tagline: '能碳管理系统',
  nav: {
    see: '查看', account: '核算', assure: '评价与披露', system: '系统', main: '主导航', skip: '跳到正文',
    overview: '总览', energy: '能源监测', organization: '组织与边界', sources: '排放源', activity: '活动数据', factors: '因子库', methods: '方法库', identification: '排放源识别', tables: '其他数据', inventory: '清册', quality: '质量与不确定性', baseYear: '基准年',
    reports: '报告', users: '账号', audit: '审计轨迹', settings: '设置', more: '更多',
  },
  top: {
    period: '期间', basis: '范围二', location: '位置法', market: '市场法', search: '搜索页面、排放源、计量点…', language: '切换到英文', light: '浅色', dark: '深色', signOut: '退出登录', account: '账号',
    noResult: '没有匹配的页面、排放源或计量点',
  },
  common: {
    loading: '载入中', retry: '重试', save: '保存', cancel: '取消', close: '关闭', add: '添加', edit: '修改', all: '全部', none: '无', tonnes: 'tCO₂e', share: '占比', quality: '质量', level: (n: number) => `${n} 级`,
    versus: (year: string) => `较 ${year} 年`, scope: (n: number) => `范围${'一二三'[n - 1]}`, asTable: '查看表格', asChart: '查看图形', exportSvg: '导出 SVG', exportPng: '导出 PNG', exportCsv: '导出 CSV',
    year: '年份', value: '数值', total: '合计', faultsFound: (n: number) => `${n} 处错误`, faultLine: (value: string, expected: string) => `写了“${value}”，应为${expected}`, at: '位置', copied: '已复制', optional: '可不填',
    name: '名称', what: '内容', figureHint: '查看来龙去脉', noRight: '当前角色不能查看此页', confined: '账号只能看到所属设施；此页为整个组织', notFound: '没有此页', months: (n: number) => `${n} 月`,
  },
  signIn: {
    title: '登录', user: '账号', password: '密码', code: '验证码', submit: '登录', demo: '演示账号', demoHint: '合成数据的光伏工厂；选择一个角色进入', setup: '首次启动', setupHint: '设立系统管理员，之后由其添加其他账号',
    create: '设立管理员并进入', display: '姓名或岗位', passwordHint: '至少 10 个字符', userHint: '小写字母、数字和 - . _ @', until: (time: string) => `${time} 之后再试`,
  },
  overview: {
    title: '总览', facts: (from: string, to: string, gwp: string) => `${from} 至 ${to} · ${gwp}`,
    consolidation: { operationalControl: '运营控制权', financialControl: '财务控制权', equityShare: '权益份额' } as Record<string, string>,
    cards: { operational: '运营排放（范围一 + 二）', valueChain: '价值链排放（范围三）', intensity: '运营排放强度', greenPower: '绿电占比', energy: '综合能耗' } as Record<string, string>,
    years: '近三年排放', yearsNote: 'tCO₂e · 三图纵轴各自独立', byCategory: '按类别查看', composition: '范围构成', flows: '排放流向：能源 → 设施 → 范围', trend: '强度与绿电', trendIntensity: '运营排放强度', trendGreen: '绿电占比',
    tasks: '错误与提示', tasksNone: '没有错误或提示', flowsSummary: (n: number) => `${n} 条流向，线宽为排放量`, export: '导出清册', report: '生成报告', completeness: '数据完整度',
    completenessNote: (approved: string) => `已批准 ${approved}`, more: (n: number) => `全部 ${n} 项`,
  },
  inventory: {
    left: (n: number) => `各组只列最大的排放源，另有 ${n} 个未列出，已计入合计。`, showAll: '全部列出',
    title: '清册', facts: (basis: string, gwp: string) => `${basis} · ${gwp} · 合计先加后舍入`, ways: { scope: '范围与类别', iso: 'ISO 类别', gas: '气体', facility: '设施', month: '月份', source: '排放源' } as Record<string, string>,
    name: '类别 / 排放源', months: '各月', change: '较上年', beside: '另列，不计入合计：', pick: '选择一行查看怎么算的', compare: (year: string) => `与 ${year} 比较`, export: '导出', expand: '展开', collapse: '收起', filter: '筛选',
  },
  explain: {
    title: '说明', how: '怎么算的', copy: '复制算式', used: '用了什么', notChosen: '未选用', chain: '来龙去脉', evidence: '证据', records: '活动数据', method: '方法与因子', result: 'CO₂e', parts: '组成', quality: '质量与变动', activity: '活动',
    factor: '因子', calibration: '校准', average: '平均', hash: '可重算', replayed: (n: number) => `${n} 条记录`, noEvidence: '未附证据', previous: '上年', whole: (t: string) => `整组 ${t} t，按天数和份额计入`, why: '为什么选它', open: '查看', gwp: 'GWP',
    from: { activity: '活动数据', fixed: '固定值', factor: '因子', default: '方法默认值', allocation: '绿证分配', window: '时间跨度' } as Record<string, string>, more: (n: number) => `其余 ${n} 项`, group: (i: number, n: number) => `第 ${i} 组，共 ${n} 组`,
    document: '单据',
  },
  causes: { structure: '结构与边界', activity: '活动水平', factor: '因子', method: '方法', gwp: 'GWP 值集', rounding: '取舍' } as Record<string, string>,
  quality: {
    title: '质量与不确定性', facts: '活动、因子、校准三项评分，按排放占比加权；1 级最好', score: '加权得分', level: '等级', total: '总量不确定性（95 %）', method: '误差传播法（IPCC 2006 第 1 卷第 3 章）', sources: '逐个排放源', largest: '方差来自', groups: '各范围与类别',
    input: '输入', basis: { measured: '实测', stated: '因子给出', assumed: '方案默认' } as Record<string, string>, interval: '区间', weighted: '加权', concerns: (n: number) => `${n} 项`,
  },
  baseYear: {
    restated: (id: string) => `重述 ${id}：已报告 → 重述后`, reported: '已报告', now: '重述后',
    title: '基准年', none: '未设基准年；以最早的清册比较', declared: (year: string, threshold: string) => `基准年 ${year}，变化达 ${threshold} 时重算`, cut: (from: string) => `纵轴自 ${from} 起`, bridge: (from: string, to: string) => `${from} → ${to} 的变化`, test: '重算判定', exceeded: '达到阈值，需要重述', within: '未达阈值',
    counts: (value: string, threshold: string) => `计入的变化 ${value}，阈值 ${threshold}`, years: '历年排放', sources: '变化最大的排放源', before: '之前', after: '之后', only: '只有一年清册，尚无可比较的年份',
  },
  organization: {
    title: '组织与边界', facts: (n: number) => `${n} 个设施`, facility: '设施', country: '国家', grid: '电网', zone: '时区', equity: '权益', control: '运营控制', own: '持股与控制', sources: '排放源', held: '全资，运营控制', pick: '选择一个设施',
    controls: { yes: '是', no: '否', joint: '共同' } as Record<string, string>, from: '自',
  },
  sources: { title: '排放源', facts: (n: number, s: number) => `${n} 个排放源 · ${s} 个类别`, source: '排放源', category: '类别', facility: '设施', method: '方法', records: '记录', iso: 'ISO 类别', search: '筛选排放源', scopeAll: '全部范围', none: '没有匹配的排放源' },
  activity: {
    title: '活动数据', facts: (n: number) => `${n} 个排放源`, approved: '已批准', states: { approved: '已批准', submitted: '已提交', draft: '草稿', returned: '已退回', missing: '缺失', notApplicable: '不适用' } as Record<string, string>, matrix: '月份 × 排放源',
    matrixHint: '方向键移动，Enter 打开该月', shown: (n: number, all: number) => `已显示 ${n} / ${all} 个排放源`, showMore: (n: number) => `再显示 ${n} 个`, source: '排放源', facility: '设施', longer: '其他期间', all: '全部', mine: '待我处理', pick: '选择一个排放源填报', period: '期间', quantity: '数量', unit: '单位', input: '输入项', document: '单据', note: '备注', state: '状态',
    paste: '从 Excel 复制后按 Ctrl V 粘贴整块', evidence: '证据', addRow: '添加一行', submit: (n: number) => `提交 ${n} 个月份`, submitOne: '提交', approve: '批准', approveAll: (n: number) => `批准 ${n} 个月份`, back: '退回', reopen: '重新打开', reason: '原因', reasonHint: '写给填报人，会留在记录中',
    history: '经过', noHistory: '还没有记录', lastYear: (text: string) => `上年同月 ${text}`, faults: (n: number) => `${n} 处错误，提交前须改正`, saved: (n: number) => `已保存 ${n} 行为草稿`, earlier: (text: string) => `此前批准的数值 ${text}`, closed: '已提交或批准，不能修改', drop: '把文件拖到这里，或选择文件', own: '本人填报，须由他人批准', filter: '筛选',
    actions: { enter: '填报', submit: '提交', return: '退回', approve: '批准', reopen: '重新打开', import: '导入', setup: '设立', restate: '重述', evidence: '附证据', ...actionsZh } as Record<string, string>, remove: '删除', optional: '可空', moved: (n: number, r: number) => (r === 0 ? `${n} 个月份已处理` : `${n} 个月份已处理，${r} 个未处理`),
  },
  status: {
    draft: '草稿', reviewed: '已复核', approved: '已批准', verified: '已核查', locked: '已锁定', title: '清册状态', to: { reviewed: '复核通过', approved: '批准清册', verified: '核查通过', locked: '锁定清册', draft: '退回草稿' } as Record<string, string>, restate: '开始重述', cause: '重述原因', newName: '新清册标识',
    restates: (book: string) => `重述 ${book}`, irreversible: '锁定后不能修改，只能重述。', total: (text: string) => `总量 ${text} tCO₂e`, steps: '经过', confirm: '确认',
  },
  factors: { impact: '对清册的影响', instead: (id: string) => `代替正在使用的 ${id}`, crossed: (limit: string) => `变化达到基准年重算阈值 ${limit}`, within: (limit: string) => `未达基准年重算阈值 ${limit}`, kept: '此清册已不是草稿，保留原有因子', title: '因子库', facts: (n: number) => `${n} 行`, search: '名称、标识、来源', kind: '种类', dataset: '数据集', place: '地域', value: '数值', valid: '有效期', source: '来源', editions: '各版本', usedBy: '用于', none: '没有匹配的因子', any: '全部', publisher: '发布' },
  reports: { title: '报告', facts: '由同一组数值生成；缺项时每页标为草稿', complete: '必备内容齐全', draft: (n: number) => `缺 ${n} 项必备内容，每页标为草稿`, missing: '缺', present: '有', enter: '填写处', clause: '条款', download: '下载', preview: '预览', language: '报告语言', items: '标准要求的内容', optional: '非必备' },
  audit: { title: '审计轨迹', facts: '只增不改，每次记录以哈希相连', verify: '核对整条链', whole: (n: number, f: number) => `${n} 次记录、${f} 条事实，链完整`, broken: (n: number) => `第 ${n} 次记录处断裂`, at: '时间', by: '谁', action: '动作', subject: '对象', reason: '原因', count: '条数', before: '之前', after: '之后', pick: '选择一次记录查看改变了什么', more: '更多' },
  users: {
    title: '账号', facts: (n: number) => `${n} 个账号`, user: '账号', name: '姓名或岗位', role: '角色', facilities: '设施', all: '全部设施', lastSignIn: '最近登录', state: '状态', active: '可用', disabled: '停用', locked: '暂时锁定', totp: '验证码', add: '添加账号', edit: '修改账号',
    reset: '重设密码', password: '密码', disable: '停用此账号', confined: '限于这些设施（空：全部）', resetDone: '密码已重设，锁定已解除',
    roles: { administrator: '系统管理员', carbonManager: '碳管理员', dataOwner: '数据员', reviewer: '复核员', approver: '批准人', verifier: '核查员', viewer: '只读' } as Record<string, string>,
    roleHelp: {
      administrator: '管理账号与设置，不改数据', carbonManager: '维护组织、排放源、因子与报告', dataOwner: '填报并提交所属设施的数据', reviewer: '复核他人提交的月份', approver: '批准并锁定清册', verifier: '第三方，只读并写核查意见', viewer: '只读，可评论',
    } as Record<string, string>,
  },
  settings: {
    title: '设置', facts: '账号安全与界面', password: '修改密码', old: '原密码', fresh: '新密码', passwordDone: '密码已修改', totp: '两步验证', totpOn: '已启用：登录时要求验证码', totpOff: '未启用', totpStart: '启用', totpScan: '在验证器中添加此密钥，然后输入验证码', totpConfirm: '确认', totpEnd: '停用',
    tokens: '访问令牌', tokensHint: '供程序使用；只在生成时显示一次', tokenName: '用途', tokenScopes: '权限', tokenDays: '有效天数', tokenMake: '生成令牌', tokenRevoke: '撤销', tokenMade: '请立即保存，之后不再显示', tokenNone: '没有令牌', look: '界面', theme: '主题', language: '语言', expires: '到期', lastUsed: '最近使用', never: '从未',
    permissions: { readInventory: '查看清册', writeActivity: '填报活动数据', submit: '提交', review: '复核', approve: '批准与锁定', verify: '核查', writeBook: '修改清册内容', comment: '评论', manageUsers: '管理账号', readAudit: '查看审计轨迹', configure: '更改设置', writeReadings: '上传计量读数', operate: '下达控制命令、确认告警' } as Record<string, string>,
  },
};

export type Words = typeof zh;
