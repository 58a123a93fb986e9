namespace Lingtan.Formats;

/// <summary>The sheets for the parts of <c>inventory.yaml</c>; a dot in a key stands for a map in the file.</summary>
internal static class SheetLayouts
{
    /// <summary>Single statements, one per row.</summary>
    public static readonly TableLayout Inventory = new("inventory", new("清单", "Inventory"),
    [
        new("item", new("项目", "Item"), new("项目标识", "What is stated"), Required: true),
        new("value", new("内容", "Value"), new("内容；名称写中文", "The statement; names in Chinese"), ColumnKind.LongText),
        new("english", new("英文", "English"), new("名称的英文", "The English wording of names"), ColumnKind.LongText),
        new("help", new("说明", "Help"), new("填写说明，不读取", "What to write; not read"), ColumnKind.LongText),
    ]);

    /// <summary>Facilities.</summary>
    public static readonly TableLayout Facilities = new("facilities", new("设施", "Facilities"),
    [
        new("id", new("标识", "Identifier"), new("设施标识", "Identifier of the facility"), Required: true),
        new("name.zh", new("名称（中文）", "Name (Chinese)"), new("名称", "Name in Chinese")),
        new("name.en", new("名称（英文）", "Name (English)"), new("英文名称", "Name in English")),
        new("parent", new("上级", "Parent"), new("所属设施", "The facility it belongs to"), Choices: "facilities"),
        new("country", new("国家", "Country"), new("国家代码，如 CN", "Country code, such as CN"), Required: true),
        new("region", new("省份", "Region"), new("省份代码，如 CN-ZJ", "Province code, such as CN-ZJ")),
        new("grid", new("电网", "Grid"), new("电力因子的层级，如 CN、CN-East、CN-ZJ", "Level of electricity factors: CN, CN-East or CN-ZJ")),
        new("timezone", new("时区", "Time zone"), new("如 Asia/Shanghai", "Such as Asia/Shanghai")),
    ]);

    /// <summary>Dated ownership of facilities.</summary>
    public static readonly TableLayout Ownership = new("ownership", new("股权与控制", "Ownership"),
    [
        new("facility", new("设施", "Facility"), new("设施标识", "Identifier of the facility"), Required: true, Choices: "facilities"),
        new("from", new("起", "From"), new("首日", "First day"), ColumnKind.Date, Required: true),
        new("to", new("止", "To"), new("末日（含），仍持有则空", "Last day, inclusive; empty while it lasts"), ColumnKind.Date),
        new("equity", new("股权", "Equity"), new("经济权益份额", "Economic interest"), ColumnKind.Share, Required: true),
        new("operational", new("运营控制", "Operational control"), new("yes、no、joint", "yes, no or joint"), Choices: "control"),
        new("financial", new("财务控制", "Financial control"), new("yes、no、joint", "yes, no or joint"), Choices: "control"),
    ]);

    /// <summary>Emission sources.</summary>
    public static readonly TableLayout Sources = new("sources", new("排放源", "Sources"),
    [
        new("id", new("标识", "Identifier"), new("排放源标识", "Identifier of the source"), Required: true),
        new("name.zh", new("名称（中文）", "Name (Chinese)"), new("名称", "Name in Chinese")),
        new("name.en", new("名称（英文）", "Name (English)"), new("英文名称", "Name in English")),
        new("facility", new("设施", "Facility"), new("设施标识", "Identifier of the facility"), Required: true, Choices: "facilities"),
        new("scope", new("范围", "Scope"), new("1、2 或 3", "1, 2 or 3"), Required: true, Choices: "scopes"),
        new("scope3", new("范围三类别", "Scope 3 category"), new("1-15 或 undivided", "1-15 or undivided"), Choices: "scope3"),
        new("iso_category", new("ISO 类别", "ISO category"), new("仅在不同于默认对应时填写，1-6", "1-6, only where it differs from the default map")),
        new("category", new("类别", "Category"), new("类别标识", "Identifier of the category"), Required: true, Choices: "categories"),
        new("method", new("方法", "Method"), new("量化方法标识", "Identifier of the quantification method"), Required: true, Choices: "methods"),
        new("subjects", new("对象", "Subjects"), new("如 fuel=petrol", "Such as fuel=petrol"), ColumnKind.LongText),
        new("inputs", new("固定输入", "Fixed inputs"), new("如 OF=98 %", "Such as OF=98 %"), ColumnKind.LongText),
        new("factors", new("指定因子", "Pinned factors"), new("如 NCV=因子编号", "Such as NCV=identifier of a factor row"), ColumnKind.LongText),
        new("quality.activity", new("活动数据质量", "Activity quality"), new("automatic、periodic、estimate", "automatic, periodic or estimate"), Choices: "collection"),
        new("quality.factor", new("因子等级", "Factor rank"), new("1-6，仅用于改写", "1-6, only to override")),
        new("quality.calibration", new("校准", "Calibration"), new("in-order、confirmed、none", "in-order, confirmed or none"), Choices: "calibration"),
        new("note.zh", new("备注（中文）", "Note (Chinese)"), new("备注", "Remark in Chinese"), ColumnKind.LongText),
        new("note.en", new("备注（英文）", "Note (English)"), new("英文备注", "Remark in English"), ColumnKind.LongText),
    ]);

    /// <summary>Sources left unquantified.</summary>
    public static readonly TableLayout Exclusions = new("exclusions", new("排除", "Exclusions"),
    [
        new("name.zh", new("名称（中文）", "Name (Chinese)"), new("名称", "Name in Chinese")),
        new("name.en", new("名称（英文）", "Name (English)"), new("英文名称", "Name in English")),
        new("facility", new("设施", "Facility"), new("设施标识", "Identifier of the facility"), Choices: "facilities"),
        new("scope", new("范围", "Scope"), new("1、2 或 3", "1, 2 or 3"), Required: true, Choices: "scopes"),
        new("scope3", new("范围三类别", "Scope 3 category"), new("1-15 或 undivided", "1-15 or undivided"), Choices: "scope3"),
        new("category", new("类别", "Category"), new("类别标识", "Identifier of the category"), Required: true, Choices: "categories"),
        new("reason", new("理由", "Reason"), new("not-material 等", "not-material, not-feasible, not-cost-effective or not-applicable"), Required: true, Choices: "reasons"),
        new("estimate", new("估计量", "Estimate"), new("如 0.4 tCO2e", "Such as 0.4 tCO2e")),
        new("note.zh", new("备注（中文）", "Note (Chinese)"), new("备注", "Remark in Chinese"), ColumnKind.LongText),
        new("note.en", new("备注（英文）", "Note (English)"), new("英文备注", "Remark in English"), ColumnKind.LongText),
    ]);

    /// <summary>Ratios to be reported.</summary>
    public static readonly TableLayout Intensities = new("intensities", new("排放强度", "Intensities"),
    [
        new("metric", new("指标", "Metric"), new("产量表中的指标", "A metric of the production sheet"), Required: true),
        new("scopes", new("范围", "Scopes"), new("如 1; 2", "Such as 1; 2"), Required: true),
        new("per", new("单位", "Unit"), new("分母单位，如 亿元", "Unit of the denominator, such as 亿元"), Required: true),
    ]);

    /// <summary>Own method files, one row per line.</summary>
    public static readonly TableLayout Methods = new("methods", new("自有方法", "Own methods"),
    [
        new("file", new("文件", "File"), new("如 methods/my-method.yaml", "Such as methods/my-method.yaml"), Required: true),
        new("text", new("文本", "Text"), new("文件的一行", "One line of the file"), ColumnKind.Verbatim),
    ]);

    /// <summary>Texts for the report, one row per line.</summary>
    public static readonly TableLayout Narrative = new("narrative", new("报告文本", "Narrative"),
    [
        new("file", new("文件", "File"), new("如 narrative/boundary.md", "Such as narrative/boundary.md"), Required: true),
        new("form", new("形式", "Form"), new("text 文本行，base64 二进制", "text: a line; base64: bytes"), Required: true, Choices: "forms"),
        new("text", new("文本", "Text"), new("文件的一行", "One line of the file"), ColumnKind.Verbatim),
    ]);

    /// <summary>Hashes of evidence documents.</summary>
    public static readonly TableLayout Evidence = new("evidence", new("证据", "Evidence"),
    [
        new("file", new("文件", "File"), new("相对路径", "Relative path"), Required: true),
        new("sha256", new("SHA-256", "SHA-256"), new("文件的 SHA-256", "SHA-256 of the file"), Required: true),
    ]);

    /// <summary>All sheets of a workbook in their order.</summary>
    public static readonly IReadOnlyList<TableLayout> All =
    [
        Inventory, Facilities, Ownership, Sources, TableLayouts.Activity, TableLayouts.Factors, TableLayouts.Instruments, TableLayouts.Credits,
        TableLayouts.Production, Exclusions, Intensities, Methods, Narrative, Evidence,
    ];

    /// <summary>The name of a sheet: Chinese title and key.</summary>
    public static string NameOf(TableLayout layout) => layout.Title.Zh + " " + layout.Name;
}
