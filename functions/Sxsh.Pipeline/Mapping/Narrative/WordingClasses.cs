using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Which classes of counted nouns go with the units of the catalogue.</summary>
internal static class WordingClasses
{
    /// <summary>Whether what a figure counts can be what an indicator counts.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="indicator">An indicator that is a count.</param>
    /// <returns><see langword="true"/> if it can.</returns>
    public static bool Fits(Figure figure, Indicator indicator)
    {
        string[] classes = indicator.Unit switch
        {
            "doanh nghiệp" or "cơ sở" => ["establishment"],
            "đơn vị" => ["organisation", "establishment"],
            "lớp" => ["course"],
            "cuộc" => ["event"],
            "lượt người" => ["attendance", "person"],
            "người" => ["person", "guest"],
            "cán bộ" => ["person"],
            "bài" => ["article"],
            "phóng sự" => ["television"],
            "chuyên mục" => ["feature"],
            "phim" => ["film"],
            "tờ" => ["sheet", "poster", "leaflet"],
            "cuốn" => ["book"],
            "văn bản" => ["document"],
            "nhóm nhiệm vụ" => ["task_group"],
            "làng nghề" => ["craft_village"],
            "đề án" => ["project"],
            "mô hình" => ["model"],
            "giải pháp" => ["solution"],
            "giải" => ["award"],
            "cái" => ["device", "set"],
            _ => [],
        };
        return Array.Exists(classes, figure.Is);
    }
}
