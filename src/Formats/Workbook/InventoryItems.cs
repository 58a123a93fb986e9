using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>One row of the sheet <c>inventory</c>.</summary>
/// <param name="Key">Path of the key in <c>inventory.yaml</c>, such as <c>organization.name</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Help">What to write.</param>
/// <param name="Choices">Name of the drop-down list, if any.</param>
/// <param name="Bilingual">Whether it has an English wording.</param>
/// <param name="Kind">How its value looks in a sheet.</param>
internal sealed record InventoryItem(string Key, LocalText Title, LocalText Help, string? Choices = null, bool Bilingual = false, ColumnKind Kind = ColumnKind.LongText);

/// <summary>The single statements of an inventory, as rows of a sheet.</summary>
internal static class InventoryItems
{
    /// <summary>Keys below which any further key may stand.</summary>
    public const string Significance = "purpose.significance";

    /// <summary>All statements in their order.</summary>
    public static readonly IReadOnlyList<InventoryItem> All =
    [
        new("lingtan", new("格式版本", "Format version"), new("1", "1")),
        new("organization.name", new("组织名称", "Organisation"), new("报告主体名称", "Name of the reporting company"), Bilingual: true),
        new("organization.currency", new("币种", "Currency"), new("如 CNY", "Such as CNY")),
        new("organization.credit_code", new("统一社会信用代码", "Registration number"), new("统一社会信用代码", "Unified social credit code")),
        new("organization.industry", new("行业代码", "Industry"), new("如 C3823（GB/T 4754）", "Such as C3823 of GB/T 4754")),
        new("organization.legal_representative", new("法定代表人", "Legal representative"), new("法定代表人", "Legal representative")),
        new("organization.responsible", new("负责人", "Responsible person"), new("清单负责人", "Person responsible for the inventory")),
        new("organization.address", new("地址", "Address"), new("注册地址", "Registered address"), Bilingual: true),
        new("purpose", new("用途", "Purpose"), new("清单的预期用途", "Intended use"), Bilingual: true),
        new("purpose.users", new("预期用户", "Users"), new("预期用户", "Intended users"), Bilingual: true),
        new("period", new("报告期", "Period"), new("2025 或 2024-07-01/2025-06-30", "2025 or 2024-07-01/2025-06-30")),
        new("history", new("历史清单", "History"), new("早期清单的相对路径，分号分隔", "Relative paths of earlier inventories, separated by semicolons")),
        new("consolidation", new("合并方法", "Consolidation"), new("合并方法", "Consolidation approach"), "consolidation"),
        new("gwp", new("GWP 值集", "GWP set"), new("SAR、AR4、AR5、AR6", "SAR, AR4, AR5 or AR6"), "gwp"),
        new("scope2", new("范围二口径", "Scope 2"), new("总量采用的口径", "Basis of the headline total"), "scope2"),
        new("factors.as_of", new("因子截止日", "Factors as of"), new("只用此日及之前发布的因子", "Only factors published by this day are used"), Kind: ColumnKind.Date),
        new("factors.policy", new("因子策略", "Factor policy"), new("latest-published、same-data-year、programme:ID", "latest-published, same-data-year or programme:ID")),
        new("base_year.period", new("基准年", "Base year"), new("如 2020；空：本报告期", "Such as 2020; empty: this period")),
        new("base_year.threshold", new("重算阈值", "Restatement threshold"), new("如 5 %", "Such as 5 %")),
        new("base_year.triggers", new("重算触发", "Triggers"), new("structure; method; factor; error; boundary", "structure; method; factor; error; boundary")),
    ];

    /// <summary>The item of a key, those below <see cref="Significance"/> included.</summary>
    public static InventoryItem? Find(string key) =>
        All.FirstOrDefault(item => item.Key == key)
        ?? (key.StartsWith(Significance + ".", StringComparison.Ordinal)
            ? new InventoryItem(key, new("重要性准则", "Significance"), new("间接类别的重要性准则", "Criterion by which the category is significant"), Bilingual: true)
            : null);

    /// <summary>The statements of a book, with empty texts where it has none.</summary>
    public static IEnumerable<(InventoryItem Item, string? Value, string? English)> Of(InventoryBook book)
    {
        foreach (var item in All)
        {
            var (value, english) = Value(book, item.Key);
            yield return (item, value, english);
        }

        foreach (var (category, criterion) in book.Purpose?.Significance ?? new Dictionary<string, LocalText>())
            yield return (Find(Significance + "." + category)!, criterion.Zh, English(criterion));
    }

    private static (string? Value, string? English) Value(InventoryBook book, string key)
    {
        var organization = book.Organization;
        return key switch
        {
            "lingtan" => ("1", null),
            "organization.name" => Local(organization.Name),
            "organization.currency" => (organization.Currency, null),
            "organization.credit_code" => (organization.CreditCode, null),
            "organization.industry" => (organization.Industry, null),
            "organization.legal_representative" => (organization.LegalRepresentative, null),
            "organization.responsible" => (organization.Responsible, null),
            "organization.address" => Local(organization.Address),
            "purpose" => Local(book.Purpose?.Statement),
            "purpose.users" => Local(book.Purpose?.Users),
            "period" => (PeriodReading.Write(book.Period), null),
            "history" => (PairText.Write(book.History), null),
            "consolidation" => (BookWords.Consolidation.Of(book.Consolidation), null),
            "gwp" => (book.Gwp, null),
            "scope2" => (BookWords.Scope2.Of(book.Scope2), null),
            "factors.as_of" => (FieldText.Date(book.Factors.AsOf), null),
            "factors.policy" => (PolicyReading.WritePolicy(book.Factors), null),
            "base_year.period" => (book.BaseYear?.Period is { } period ? PeriodReading.Write(period) : null, null),
            "base_year.threshold" => (book.BaseYear is { } policy ? FieldText.Share(policy.Threshold) : null, null),
            "base_year.triggers" => (book.BaseYear is { } rule ? PairText.Write(rule.Triggers) : null, null),
            _ => (null, null),
        };
    }

    private static (string? Value, string? English) Local(LocalText? text) => (text?.Zh, text is null ? null : English(text));

    private static string? English(LocalText text) => text.En == text.Zh ? null : text.En;
}
