// Words of the list of keys.
export const keysZh = {
  title: '快捷键', open: '快捷键列表', search: '搜索页面和排放源', filter: '进入本页的筛选', next: '下一项：清册中的行、待审核的月份', previous: '上一项', list: '打开此列表', then: '再按', goTo: (page: string) => `前往${page}`, close: '关闭面板或窗口',
};

export const keysEn: typeof keysZh = {
  title: 'Keys', open: 'List of keys', search: 'Search pages and sources', filter: 'Go to the filter of the page', next: 'Next: a row of the inventory, a month to review', previous: 'Previous', list: 'Open this list', then: 'then', goTo: (page) => `Go to ${page}`, close: 'Close a panel or window',
};
