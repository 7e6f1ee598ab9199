package shop;

import java.math.BigDecimal;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
public interface OrderMapper {

    record Row(String id, BigDecimal amount, int version) {}

    record View(String number, BigDecimal amount) {}

    @Mapping(source = "id", target = "number")
    View view(Row row);
}
