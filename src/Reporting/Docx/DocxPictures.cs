using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>Pictures of a document: logo and those of narratives, in their proportions and never wider than the text.</summary>
internal sealed class DocxPictures(DocxText xml, List<ReadOnlyMemory<byte>> parts)
{
    private const long EmuPerPixel = 9_525;

    /// <summary>Writes a run with a picture; nothing where the bytes are no picture.</summary>
    /// <param name="bytes">PNG or JPEG.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="widest">Greatest width in EMU.</param>
    /// <param name="highest">Greatest height in EMU.</param>
    public void Write(ReadOnlyMemory<byte> bytes, string description, long widest, long highest)
    {
        if (PictureForm.Of(bytes.Span) is not { } form) return;
        parts.Add(bytes);
        var scale = Math.Min(1.0, Math.Min((double)widest / (form.Width * EmuPerPixel), (double)highest / (form.Height * EmuPerPixel)));
        var (width, height) = ((long)(form.Width * EmuPerPixel * scale), (long)(form.Height * EmuPerPixel * scale));
        var name = "picture " + parts.Count.ToString(CultureInfo.InvariantCulture);
        xml.Raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent").Attribute("cx", width).Attribute("cy", height).Raw("/><wp:docPr");
        xml.Attribute("id", 500 + parts.Count).Attribute("name", name).Attribute("descr", description).Raw("/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">");
        xml.Raw("<pic:pic><pic:nvPicPr><pic:cNvPr").Attribute("id", 500 + parts.Count).Attribute("name", name).Raw("/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip").Attribute("r:embed", Id(parts.Count - 1));
        xml.Raw("/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext").Attribute("cx", width).Attribute("cy", height);
        xml.Raw("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    /// <summary>Identifier of the relationship to a picture part.</summary>
    public static string Id(int index) => "rPicture" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
