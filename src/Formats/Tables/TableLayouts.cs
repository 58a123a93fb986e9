namespace Lingtan.Formats;

/// <summary>The tables of an inventory folder.</summary>
internal static class TableLayouts
{
    /// <summary>Activity records.</summary>
    public static readonly TableLayout Activity = new("activity", new("活动数据", "Activity data"),
    [
        new("id", new("编号", "Identifier"), new("固定编号，可空", "A stable identifier, may stay empty")),
        new("source", new("排放源", "Source"), new("排放源标识", "Identifier of the source"), Required: true, Choices: "sources"),
        new("period", new("期间", "Period"), new("2025、2025-03 或 2025-03-01/2025-03-20（文本）", "2025, 2025-03 or 2025-03-01/2025-03-20, as text"), Required: true),
        new("record", new("批次", "Record"), new("同一批次的行一起计算；空：同一期间", "Rows with the same record are evaluated together; empty: the same period")),
        new("input", new("输入项", "Input"), new("方法的输入项，只有一个时可空", "Input of the method; empty where it has only one")),
        new("quantity", new("数量", "Quantity"), new("数值；超过 15 位数字请用文本", "The number; as text beyond 15 digits"), ColumnKind.Number, Required: true),
        new("unit", new("单位", "Unit"), new("计量单位", "Unit of measurement"), Required: true, Choices: "units"),
        new("collection", new("获取方式", "Collection"), new("automatic 自动、periodic 定期、estimate 估算", "automatic, periodic or estimate"), Choices: "collection"),
        new("measured", new("实测比例", "Measured"), new("实际计量部分的比例", "Share actually metered"), ColumnKind.Share),
        new("counterparty", new("内部对方", "Counterparty"), new("内部交付的另一设施", "The other facility of an internal delivery"), Choices: "facilities"),
        new("document", new("单据号", "Document"), new("发票或账单编号", "Number of the invoice or bill")),
        new("evidence", new("证据", "Evidence"), new("证据文件的相对路径，多个用分号分隔", "Relative paths of evidence files, separated by semicolons"), ColumnKind.LongText),
        new("supersedes", new("更正", "Supersedes"), new("被更正记录的编号", "Identifier of the corrected record")),
        new("note", new("备注", "Note"), new("备注", "Remark"), ColumnKind.LongText),
    ]);

    /// <summary>The company's own factors, with the columns of the shipped library.</summary>
    public static readonly TableLayout Factors = new("factors", new("自有因子", "Own factors"),
    [
        new("id", new("编号", "Identifier"), new("因子编号", "Identifier of the row"), Required: true),
        new("factor", new("因子种类", "Factor kind"), new("因子种类标识", "Identifier of the factor kind"), Required: true),
        new("subject", new("对象", "Subject"), new("对象，多个用 / 分隔", "What it is for, several joined by /"), Required: true),
        new("gas", new("气体", "Gas"), new("气体", "The gas"), Choices: "gases"),
        new("value", new("数值", "Value"), new("数值", "The number"), ColumnKind.Number),
        new("unit", new("单位", "Unit"), new("计量单位", "Unit of measurement"), Required: true),
        new("geography", new("地域", "Geography"), new("如 CN、CN-ZJ，或设施标识", "Such as CN, CN-ZJ, or a facility")),
        new("valid_from", new("有效期起", "Valid from"), new("首日", "First day"), ColumnKind.Date),
        new("valid_to", new("有效期止", "Valid to"), new("末日（含）", "Last day, inclusive"), ColumnKind.Date),
        new("rank", new("等级", "Rank"), new("4 供应商、5 同设施、6 测算", "4 supplier, 5 same facility, 6 calculated")),
        new("lower", new("下限", "Lower"), new("95 % 下限", "Lower bound at 95 %"), ColumnKind.Number),
        new("upper", new("上限", "Upper"), new("95 % 上限", "Upper bound at 95 %"), ColumnKind.Number),
        new("distribution", new("分布", "Distribution"), new("normal、lognormal、triangular、uniform", "normal, lognormal, triangular or uniform"), Choices: "distributions"),
        new("source", new("来源", "Source"), new("出处，到表号", "Where it is printed, down to the table"), ColumnKind.LongText, Required: true),
        new("verified", new("核对", "Verified"), new("yes 或 unverified", "yes or unverified"), Choices: "verified"),
    ]);

    /// <summary>Energy attribute certificates and contracts.</summary>
    public static readonly TableLayout Instruments = new("instruments", new("绿证与合同", "Certificates and contracts"),
    [
        new("id", new("编号", "Identifier"), new("编号", "Identifier"), Required: true),
        new("kind", new("种类", "Kind"), new("GEC、I-REC、GO、REC、TIGR、PPA 等", "GEC, I-REC, GO, REC, TIGR, PPA…"), Required: true, Choices: "instrument-kinds"),
        new("mwh", new("兆瓦时", "MWh"), new("电量，MWh", "Megawatt-hours"), ColumnKind.Number, Required: true),
        new("generated_from", new("发电起", "Generated from"), new("发电首日", "First day of generation"), ColumnKind.Date, Required: true),
        new("generated_to", new("发电止", "Generated to"), new("发电末日（含）", "Last day of generation, inclusive"), ColumnKind.Date, Required: true),
        new("facility", new("设施", "Facility"), new("只覆盖该设施的用电", "Only this facility's consumption is covered"), Choices: "facilities"),
        new("source", new("排放源", "Source"), new("只覆盖该排放源", "Only this source is covered"), Choices: "sources"),
        new("consumed_from", new("用电起", "Consumed from"), new("首日", "First day"), ColumnKind.Date),
        new("consumed_to", new("用电止", "Consumed to"), new("末日（含）", "Last day, inclusive"), ColumnKind.Date),
        new("technology", new("技术", "Technology"), new("wind、solar、hydro 等", "wind, solar, hydro…")),
        new("country", new("国家", "Country"), new("发电国家代码", "Country of generation")),
        new("market", new("市场", "Market"), new("有效的市场", "Market in which it is valid")),
        new("serial", new("序列号", "Serial"), new("序列号或区间 FROM..TO", "Serial numbers or ranges FROM..TO"), ColumnKind.LongText),
        new("status", new("状态", "Status"), new("issued、allocated、retired、sold、expired", "issued, allocated, retired, sold or expired"), Required: true, Choices: "instrument-status"),
        new("retired_on", new("注销日期", "Retired on"), new("注销日期", "Day of retirement"), ColumnKind.Date),
        new("beneficiary", new("受益人", "Beneficiary"), new("为谁注销", "For whom it was retired")),
        new("factor", new("因子", "Factor"), new("排放因子，空为零", "Emission factor where it is not zero"), ColumnKind.Number),
        new("factor_unit", new("因子单位", "Factor unit"), new("如 kgCO2/kWh", "Such as kgCO2/kWh")),
    ]);

    /// <summary>Carbon credits.</summary>
    public static readonly TableLayout Credits = new("credits", new("碳信用", "Carbon credits"),
    [
        new("id", new("编号", "Identifier"), new("编号", "Identifier"), Required: true),
        new("standard", new("标准", "Standard"), new("CCER、VCU、CER、ACC 等", "CCER, VCU, CER, ACC…"), Required: true),
        new("tco2e", new("吨二氧化碳当量", "tCO2e"), new("数量", "Tonnes CO2e"), ColumnKind.Number, Required: true),
        new("vintage", new("年份", "Vintage"), new("减排量年份", "Year of the reductions")),
        new("project", new("项目", "Project"), new("项目名称或编号", "Project name or number")),
        new("serial_from", new("序列号起", "Serial from"), new("起始序列号", "First serial number")),
        new("serial_to", new("序列号止", "Serial to"), new("终止序列号", "Last serial number")),
        new("status", new("状态", "Status"), new("issued、reserved、retired", "issued, reserved or retired"), Required: true, Choices: "credit-status"),
        new("retired_on", new("注销日期", "Retired on"), new("注销日期", "Day of retirement"), ColumnKind.Date),
    ]);

    /// <summary>Production, revenue, floor area, head count.</summary>
    public static readonly TableLayout Production = new("production", new("产量与营收", "Production and revenue"),
    [
        new("facility", new("设施", "Facility"), new("空：整个组织", "Empty: the whole organisation"), Choices: "facilities"),
        new("period", new("期间", "Period"), new("2025 或 2025-03（文本）", "2025 or 2025-03, as text"), Required: true),
        new("metric", new("指标", "Metric"), new("如 revenue、output", "Such as revenue or output"), Required: true),
        new("value", new("数值", "Value"), new("数值", "The number"), ColumnKind.Number, Required: true),
        new("unit", new("单位", "Unit"), new("计量单位", "Unit of measurement"), Required: true, Choices: "units"),
        new("derived", new("推算", "Derived"), new("yes：由其他已发布数值推算", "yes: derived from other published figures"), Choices: "yes-no"),
    ]);

    /// <summary>All tables, in the order of the workbook.</summary>
    public static readonly IReadOnlyList<TableLayout> All = [Activity, Factors, Instruments, Credits, Production];
}
