using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Who prepared, checked and released a document, with room to sign.</summary>
internal static class SignaturePart
{
    /// <summary>Lines to sign on; roles without a name leave room for one.</summary>
    /// <param name="page">The report.</param>
    /// <param name="legal">Whether the legal representative signs and seals too.</param>
    public static void Lines(ReportBuilder page, bool legal = false) => page.Table(
        "table-signatures", new LocalText("签章", "Signatures"),
        [PartWriting.Words("角色", "Role", 2), PartWriting.Words("职务", "Position", 2), PartWriting.Words("姓名", "Name", 2), PartWriting.Words("签字（盖章）", "Signature (seal)", 3), PartWriting.Words("日期", "Date", 1.6)],
        table =>
        {
            foreach (var role in Enum.GetValues<SignatureRole>())
            {
                var signed = page.Basis.Control.Signatures.Where(one => one.Role == role).ToArray();
                foreach (var one in signed) table.Row(Furniture.Of(role), one.Position, one.Name ?? "", Cell.Empty, one.Date is { } day ? PartWriting.Day(day) : "");
                if (signed.Length == 0) table.Row(Furniture.Of(role), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty);
            }

            if (legal) table.Row(
                new LocalText("法定代表人（或授权代表）", "Legal representative (or authorised)"), Cell.Empty, page.Inventory.Book.Organization.LegalRepresentative ?? "", Cell.Empty, Cell.Empty);
        });
}
